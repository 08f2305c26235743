import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

const bridge = process.env.FOTFASTE_BRIDGE ?? "http://127.0.0.1:4310";

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  build: {
    // Nothing is inlined: the content security policy allows no data: fonts, styles or scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // light-dark() must reach the window as it is written.
    target: ["chrome123", "safari17.5"],
    outDir: mode === "gallery" ? "dist-gallery" : "dist",
    rollupOptions: { input: mode === "gallery" ? "gallery.html" : "index.html" },
  },
  server: {
    port: 5173,
    strictPort: true,
    fs: { allow: [".."] },
    proxy: { "/call": bridge, "/events": bridge },
  },
  clearScreen: false,
  resolve: process.env.VITEST ? { conditions: ["browser"] } : {},
  test: {
    environment: "happy-dom",
    include: ["src/**/*.spec.ts"],
    env: { TZ: "Europe/Stockholm" },
    // How long something takes says more of the machine than of the code.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}));
