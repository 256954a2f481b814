// Runs before anything is drawn, so that a dark screen never flashes white. The names must match
// src/shared/preferences/preferences.ts; a test holds the two together.
(function () {
  var chosen = {};
  try {
    chosen = JSON.parse(localStorage.getItem("kangning.preferences") || "{}") || {};
  } catch {
    chosen = {};
  }
  var root = document.documentElement;
  var systemIsDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  var dark = chosen.theme === "dark" || (chosen.theme !== "light" && systemIsDark);
  root.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
  root.setAttribute("data-text-size", chosen.textSize === "large" ? "large" : "normal");
  root.lang = chosen.language === "en" ? "en" : "zh-CN";
})();
