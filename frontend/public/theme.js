// Sets the chosen theme before the first paint; without a choice the system's preference holds.
try {
  const chosen = localStorage.getItem('stratlab.theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // Storage is switched off: the system's preference holds.
}
