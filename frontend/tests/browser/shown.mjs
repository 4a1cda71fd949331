// Reads numbers as they are shown: `8,412`, `61.4 %`, `4 m 12 s`, `1,204 h`, with how exact they are.
const UNITS = { "%": 0.01, pt: 0.01, s: 1, m: 60, min: 60, h: 3600, d: 86_400 };

// The number and half of its last digit; null for what shows none.
export function shown(text) {
  const parts = [...text.replace(/[\u202f\u00a0]/g, " ").matchAll(/(\d[\d,]*)(?:\.(\d+))?\s*(%|pt\b|min\b|[smhd]\b)?/g)];
  if (parts.length === 0) return null;
  let value = 0;
  let within = 0;
  for (const [, whole, decimals = "", unit] of parts) {
    const scale = UNITS[unit] ?? 1;
    value += Number(`${whole.replaceAll(",", "")}.${decimals || 0}`) * scale;
    within = (0.5 * scale) / 10 ** decimals.length;
  }
  return { value, within };
}

// Whether a text shows a number, as exactly as it says.
export function shows(text, number) {
  const read = shown(text);
  return read !== null && Math.abs(read.value - number) <= read.within * 1.000001;
}
