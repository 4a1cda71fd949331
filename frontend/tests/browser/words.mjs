// The words of `locales/`, to find those that a page shows in the wrong language.
import { readFile } from "node:fs/promises";

const read = async (language) =>
  leaves(JSON.parse(await readFile(new URL(`../../locales/${language}.json`, import.meta.url), "utf8")));

// What the demo's records themselves say: a reason of withdrawal.
const DATA = new Set(["Location"]);

const leaves = (words) => (typeof words === "string" ? [words] : Object.values(words).flatMap(leaves));

// What a page in Spanish says in English: texts and names that are a word of the English ones and none of the Spanish.
export async function leftInEnglish(page) {
  const [english, spanish] = [await read("en"), new Set(await read("es"))];
  const isWord = (words) => words.length > 6 && !words.includes("{{") && !DATA.has(words);
  const sought = english.filter((words) => isWord(words) && !spanish.has(words));
  if (sought.length < 100) throw new Error("there are no words to look for");
  return page.evaluate((sought) => {
    const english = new Set(sought);
    const said = [];
    const note = (words, element) => element.closest("[lang]").lang.startsWith("es") && said.push(words.trim());
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) note(texts.currentNode.data, texts.currentNode.parentElement);
    for (const name of ["aria-label", "title", "placeholder"]) {
      for (const element of document.querySelectorAll(`[${name}]`)) note(element.getAttribute(name), element);
    }
    return said.filter((words) => english.has(words));
  }, sought);
}
