import { defineConfig } from "vite";

// One module and no style: the pages' own style sheet is santei.css, CodeMirror brings its own under the nonce of the page.
export default defineConfig({
  build: {
    outDir: "../resources/static",
    emptyOutDir: false,
    target: "es2022",
    sourcemap: false,
    modulePreload: false,
    chunkSizeWarningLimit: 2000,
    rollupOptions: {
      input: "src/workbench.js",
      output: { entryFileNames: "workbench.js", inlineDynamicImports: true, format: "es" },
    },
  },
});
