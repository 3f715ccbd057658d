// Loaded before every entry: says in one sentence when it is run on a Node that cannot run this project. Plain JavaScript, for old Nodes.
const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  process.stderr.write(
    `Scrutiny Casebook runs on Node 24, and this is Node ${process.versions.node}: please use the npm commands (npm start, npm test, npm run casebook), which bring their own Node 24.\n`,
  )
  process.exit(1)
}
