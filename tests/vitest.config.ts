import { defineConfig } from "vitest/config";

const shared = {
  globalSetup: ["support/prepare.ts"],
  // Each file drives programs of its own and must be able to end them with itself.
  pool: "forks" as const,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // As long as Playwright waits for what it is asked to find: a busy machine is slow, not wrong.
  expect: { poll: { timeout: 10_000 } },
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...shared, name: "browser", include: ["browser/**/*.test.ts"] } },
      // Real windows share the machine's one idea of focus and speed: one file at a time.
      { test: { ...shared, name: "window", include: ["window/**/*.test.ts"], fileParallelism: false } },
      { test: { ...shared, name: "pictures", include: ["browser/pictures.ts"], testTimeout: 300_000 } },
      { test: { ...shared, name: "bench", include: ["window/*.bench.ts", "browser/*.bench.ts"], fileParallelism: false, testTimeout: 600_000 } },
    ],
  },
});
