// The colours before the first paint: as this browser was told (by the account menu), else as the system has them.
const dark = matchMedia("(prefers-color-scheme: dark)");

function apply() {
  let chosen = null;
  try {
    chosen = localStorage.getItem("parlance.theme");
  } catch {
    // Without storage there is no choice.
  }
  const isDark = chosen === "dark" || (chosen !== "light" && dark.matches);
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
}

apply();
dark.addEventListener("change", apply);
// Another tab chose, or this one.
addEventListener("storage", apply);
addEventListener("parlance-theme", apply);
