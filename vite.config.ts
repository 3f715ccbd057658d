// Builds one of the app's three parts, named by --mode: `main` (Node), `preload` (CommonJS, for the sandbox) or `renderer` (the window).
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'

const root = import.meta.dirname

const main: UserConfig = {
  build: {
    ssr: true,
    outDir: resolve(root, 'out/main'),
    emptyOutDir: true,
    target: 'node24',
    sourcemap: true,
    minify: false,
    rollupOptions: {
      input: {
        index: resolve(root, 'main/index.ts'),
        app: resolve(root, 'main/app.ts'),
        cli: resolve(root, 'main/cli.ts'),
        'search-worker': resolve(root, 'main/search/worker.ts'),
        'reading-worker': resolve(root, 'main/corpus/reading-worker.ts'),
      },
      external: ['electron', 'better-sqlite3'],
      output: { format: 'es', entryFileNames: '[name].js' },
    },
  },
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
}

// A sandboxed window can load neither an ES module nor a second file as its preload script.
const preload: UserConfig = {
  build: {
    lib: { entry: resolve(root, 'preload/index.ts'), formats: ['cjs'], fileName: () => 'index.cjs' },
    outDir: resolve(root, 'out/preload'),
    emptyOutDir: true,
    target: 'chrome140',
    minify: false,
    rollupOptions: { external: ['electron'] },
  },
}

const renderer: UserConfig = {
  root: resolve(root, 'renderer'),
  base: './',
  plugins: [react()],
  build: { outDir: resolve(root, 'out/renderer'), emptyOutDir: true, target: 'chrome140', sourcemap: false, assetsInlineLimit: 0 },
}

export default defineConfig(({ mode }) => {
  if (mode === 'main') return main
  if (mode === 'preload') return preload
  return renderer
})
