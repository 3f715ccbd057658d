// The `casebook` command as npm runs it: builds what changed, telling so beside the output, then runs the command itself.
import { buildAll } from './build.ts'

await buildAll((words) => process.stderr.write(`${words}\n`), ['main', 'corpus'])
await import(new URL('../../out/main/cli.js', import.meta.url).href)
