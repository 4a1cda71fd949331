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

// The course of a card has a number's height for each bucket, from `bottom` on, and a gap where there is no number; one
// bucket, or none, is no course.
export async function expectCourse(card, metric, numbers, bottom = 0) {
  const sparkline = card.locator(".sparkline path");
  if (numbers.length < 2) {
    await expect(sparkline, metric).toHaveCount(0);
    return;
  }
  const path = await sparkline.getAttribute("d");
  const [step, most] = [180 / (numbers.length - 1), Math.max(0, ...numbers)];
  const points = [...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)];
  const drawn = points.map(([, x, y]) => ({ index: Math.round(x / step), height: (28 - y) / 24 }));
  const there = numbers.map((number, index) => ({ number, index })).filter(({ number }) => number !== null);
  expect(drawn.map(({ index }) => index), `buckets of ${metric}`).toEqual(there.map(({ index }) => index));
  for (const [place, { number, index }] of there.entries()) {
    const height = most > bottom ? (number - bottom) / (most - bottom) : 0;
    expect(drawn[place].height, `${metric}, bucket ${index}`).toBeCloseTo(height, 2);
  }
}

// The numbers of a bucket's row; of one that had not begun when they were read there are none yet.
export function begun(numbers, { start }, asOf) {
  const isAhead = new Date(start) >= new Date(asOf) && numbers.every((number) => !number);
  return isAhead ? numbers.map(() => undefined) : numbers;
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
