// What a card says, against the numbers it should say.
import { expect } from "./parlance.mjs";
import { shown, shows } from "./shown.mjs";

// The arrow and the amount say what was before and what is now.
export async function expectChange(card, metric, now, before) {
  const text = (await card.locator(".change b").innerText()).split("\n").at(-1);
  const { value, within } = shown(text);
  const difference = text.includes("%") ? Math.abs((now - before) / before) : Math.abs(now - before);
  expect(Math.abs(difference - value), `${metric}: ${text}, from ${before} to ${now}`).toBeLessThanOrEqual(within * 1.000001);
  if (value > 0) expect(text.includes(now > before ? "▲" : "▼"), `${metric}: ${text}`).toBe(true);
}

// A table has a row of numbers for each bucket; what is no number is told in words.
export async function expectRows(card, metric, numbers) {
  const rows = await card
    .locator("tbody tr")
    .evaluateAll((lines) => lines.map((line) => [...line.querySelectorAll("td")].map((cell) => cell.innerText)));
  expect(rows.length, metric).toBe(numbers.length);
  for (const [index, row] of numbers.entries()) {
    expect(rows[index].length, `${metric}, row ${index}`).toBe(row.length);
    for (const [column, number] of row.entries()) {
      const text = rows[index][column];
      const isRight = typeof number === "number" ? shows(text, number) : shown(text) === null;
      expect(isRight, `${metric}, row ${index}, column ${column}: ${text} is not ${number}`).toBe(true);
    }
  }
}
