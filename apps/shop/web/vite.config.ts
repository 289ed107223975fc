import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Everything under /static carries a hash of its content in the name, so it may be kept for ever. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist/client',
    assetsDir: 'static',
    // A small file would become a data: address inside of the script; the policy of the shop allows own files alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/images': 'http://127.0.0.1:8080' } },
})
