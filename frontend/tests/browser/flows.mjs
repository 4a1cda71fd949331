// Flows and sessions for tests to run, made by the API: each test has its own.
import { expect } from "./parlance.mjs";

const NODES = [
  {
    id: "light",
    title: "Is the light of the modem green?",
    question: "It is at the front, next to the label LINE.",
    options: [{ label: "Green", next: "cable" }, { label: "Red", next: "reset" }],
  },
  { id: "cable", title: "Is the cable plugged in?", options: [{ label: "It is", next: "call" }, { label: "It was not", next: "done" }] },
  { id: "reset", title: "Reset the modem and wait", options: [{ label: "It is green now", next: "done-reset" }] },
  { id: "call", title: "Hand over to the provider", options: [] },
  { id: "done", title: "Tell the customer", options: [] },
  { id: "done-reset", title: "Tell the customer what it was", options: [] },
];

// Writes a flow and publishes it.
export async function publish(api, name = `No connection ${crypto.randomUUID().slice(0, 8)}`) {
  const written = await api.send("POST", "/flows", { name, description: "For customers without a connection.", nodes: NODES });
  expect(written.status(), await written.text()).toBe(201);
  const { id } = await written.json();
  const published = await api.send("POST", `/flows/${id}/publish`);
  expect(published.status(), await published.text()).toBe(200);
  return { id, name };
}

// Begins a session of a flow, and makes choices in it.
export async function begin(api, flow, choices = []) {
  const begun = await api.send("POST", `/flows/${flow.id}/sessions`);
  expect(begun.status(), await begun.text()).toBe(201);
  let session = await begun.json();
  for (const choice of choices) {
    const { position, node_id } = session.path.at(-1);
    const moved = await api.send("POST", `/sessions/${session.id}/decisions`, { position, node_id, choice });
    expect(moved.status(), await moved.text()).toBe(201);
    session = await moved.json();
  }
  return session;
}

// The same, to its end.
export async function complete(api, flow, outcome = "resolved") {
  const { id } = await begin(api, flow, ["Red", "It is green now"]);
  const ended = await api.send("POST", `/sessions/${id}/complete`, { outcome });
  expect(ended.status(), await ended.text()).toBe(200);
  return ended.json();
}
