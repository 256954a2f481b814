import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const developerHost = "http://127.0.0.1:5170";

export default defineConfig({
  plugins: [react()],
  // Relative, because the window serves these files from a custom protocol.
  base: "./",
  server: {
    host: "127.0.0.1",
    port: 5173,
    strictPort: true,
    proxy: { "/rpc": developerHost, "/events": developerHost },
  },
  build: {
    // The oldest engines the window runs in: WebKitGTK 2.40, Safari 16.4, WebView2.
    target: ["safari16.4", "chrome111"],
    // Inlined assets would be data: URLs, which the window's content policy allows only for pictures.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    css: { modules: { classNameStrategy: "non-scoped" } },
    testTimeout: 60_000,
  },
});
