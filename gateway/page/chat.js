"use strict";

const REPLY_TIMEOUT_MS = 30_000;

const byId = (id) => document.getElementById(id);
const TEXTS = JSON.parse(byId("texts").textContent); // by language, from the business's own
const { tenant, language: defaultLanguage, languages } = document.body.dataset;
const STORE = `chat:${tenant}`;

// What survives a reload of this tab: the session, what was said, the choices still open, and
// the message under way with its key, so that it is sent again as exactly the same one.
let state = restore();
let language = state.language || firstLanguage();

function restore() {
  const empty = { session: null, language: null, entries: [], options: [], unanswered: null };
  try {
    return { ...empty, ...JSON.parse(sessionStorage.getItem(STORE) || "{}") };
  } catch {
    return empty;
  }
}

function keep() {
  try {
    sessionStorage.setItem(STORE, JSON.stringify(state));
  } catch {
    // Private windows may refuse storage; the chat works without.
  }
}

function firstLanguage() {
  const preferred = (navigator.language || "").slice(0, 2).toLowerCase();
  return languages.split(" ").includes(preferred) ? preferred : defaultLanguage;
}

function speak(chosen) {
  language = TEXTS[chosen] ? chosen : "en";
  document.documentElement.lang = language;
  const texts = TEXTS[language];
  for (const node of document.querySelectorAll("[data-text]")) node.textContent = texts[node.dataset.text];
  for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", texts[node.dataset.label]);
  for (const node of document.querySelectorAll("[data-placeholder]")) node.placeholder = texts[node.dataset.placeholder];
  byId("starters").replaceChildren(...texts.starters.map((text) => choice({ label: text, value: text })));
}

function choice({ label, value }) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", () => say(value, label));
  return button;
}

function show(entry) {
  const item = document.createElement("li");
  if (entry.appointment) {
    item.dataset.appointment = entry.appointment.appointment_id;
    item.innerHTML =
      '<svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/></svg><div><span></span><b></b></div>';
    draw(item, entry);
  } else {
    item.className = `bubble ${entry.mine ? "mine" : "theirs"}`;
    item.textContent = entry.text;
    item.lang = entry.language || "";
  }
  byId("log").append(item);
}

const MARKS = { booked: "m5 13 4.5 4.5L19 7.5", cancelled: "M6 6l12 12M18 6 6 18" };

function draw(item, { appointment, status }) {
  item.className = `card ${status}`;
  item.querySelector("path").setAttribute("d", MARKS[status]);
  item.querySelector("span").textContent = TEXTS[language][status];
  item.querySelector("b").textContent = moment(appointment);
}

// One card for each appointment, and it shows what is so now: moved and cancelled ones, too.
function keepCards({ appointment, appointments = [] }) {
  const current = new Map(appointments.map((each) => [each.appointment_id, each]));
  if (appointment) current.set(appointment.appointment_id, appointment);
  for (const entry of state.entries.filter((each) => each.appointment)) {
    const id = entry.appointment.appointment_id;
    entry.appointment = current.get(id) || entry.appointment;
    entry.status = current.has(id) ? "booked" : "cancelled";
    draw(byId("log").querySelector(`[data-appointment="${CSS.escape(id)}"]`), entry);
    current.delete(id);
  }
  if (appointment && current.has(appointment.appointment_id)) add({ appointment, status: "booked" });
}

// The start carries the business's own offset: shown as written, whatever zone the reader is in.
function moment({ start }) {
  const local = new Date(`${start.slice(0, 16)}:00Z`);
  const format = { weekday: "long", day: "numeric", month: "long", hour: "numeric", minute: "2-digit", timeZone: "UTC" };
  return new Intl.DateTimeFormat(TEXTS[language].locale, format).format(local);
}

function add(entry) {
  state.entries.push(entry);
  show(entry);
}

function offer(options) {
  state.options = options;
  byId("options").replaceChildren(...options.map(choice));
  byId("options").hidden = options.length === 0;
  const labels = options.map(({ label }) => label).join(", ");
  byId("announced").textContent = labels && `${TEXTS[language].options}: ${labels}`;
}

function settle() {
  byId("intro").hidden = state.entries.length > 0;
  byId("restart").hidden = state.entries.length === 0;
  const scroller = document.querySelector("main");
  scroller.scrollTop = scroller.scrollHeight;
}

function waiting(yes) {
  byId("typing").hidden = !yes;
  byId("send").disabled = yes;
}

function complain(kind) {
  const retryable = kind === "offline" || kind === "busy";
  byId("problem").hidden = false;
  byId("problem").querySelector("p").textContent = TEXTS[language][kind];
  byId("retry").hidden = !retryable;
  if (!retryable) settleFor(null);
}

function settleFor(message) {
  state.unanswered = message;
  keep();
}

function say(text, label = text) {
  if (state.unanswered || !text.trim()) return;
  add({ mine: true, text: label });
  offer([]);
  settleFor({ text: text.trim(), key: newKey() });
  send();
  byId("message").focus();
}

// Random also where the page is not served over https, and `randomUUID` is not to be had.
function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function send() {
  byId("problem").hidden = true;
  waiting(true);
  settle();
  const asked = state.unanswered;
  let outcome = () => complain("offline");
  try {
    let response = await post(asked);
    if (response.status === 428) response = await post(asked, await proof(await response.json()));
    const reply = response.ok ? await response.json() : null;
    const kind = { 404: "gone", 413: "long", 422: "long", 429: "busy" }[response.status];
    outcome = () => (reply ? answer(reply) : complain(kind || "offline"));
  } catch {
    // No connection, or no answer in time: said below.
  }
  if (state.unanswered !== asked) return; // the person started over meanwhile
  waiting(false);
  outcome();
  settle();
}

function post(asked, headers = {}) {
  return fetch(`/chat/${encodeURIComponent(tenant)}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": asked.key, ...headers },
    body: JSON.stringify({ message: asked.text, ...(state.session && { session_id: state.session }) }),
    signal: AbortSignal.timeout(REPLY_TIMEOUT_MS),
  });
}

// Where many chats begin from one network: a second of work that a person does not notice.
async function proof({ challenge }) {
  const encoder = new TextEncoder();
  for (let counter = 0; ; counter++) {
    const text = `${challenge.text}:${counter}`;
    const digest = new DataView(await crypto.subtle.digest("SHA-256", encoder.encode(text)));
    if (digest.getUint32(0) >>> (32 - challenge.bits) === 0) return { "X-Proof-Of-Work": text };
  }
}

function answer(reply) {
  state.session = reply.session_id;
  if (reply.detected_language !== language) speak(reply.detected_language);
  state.language = language;
  add({ mine: false, text: withoutList(reply), language });
  keepCards(reply);
  offer(reply.options || []);
  settleFor(null);
}

// The choices stand below as buttons: their numbered lines need not stand above as well.
function withoutList({ message, options = [] }) {
  const listed = new Set(options.map(({ label }, at) => `${at + 1}. ${label}`));
  return message.split("\n").filter((line) => !listed.has(line.trim())).join("\n");
}

function submit(event) {
  event.preventDefault();
  const box = byId("message");
  const failed = !byId("problem").hidden;
  if ((state.unanswered && !failed) || !box.value.trim()) return;
  const text = box.value;
  state.unanswered = null; // a new message instead of a retry
  box.value = "";
  grow();
  say(text);
}

// The lid was closed, the train left the tunnel: what did not get through is sent again.
function again() {
  if (state.unanswered && !byId("problem").hidden) send();
}

function grow() {
  const box = byId("message");
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight + 3}px`;
}

function restart() {
  waiting(false);
  sessionStorage.removeItem(STORE);
  state = restore();
  byId("log").replaceChildren();
  byId("problem").hidden = true;
  offer([]);
  settle();
  byId("message").focus();
}

byId("composer").addEventListener("submit", submit);
byId("message").addEventListener("input", grow);
byId("message").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
});
byId("retry").addEventListener("click", again);
window.addEventListener("online", again);
document.addEventListener("visibilitychange", () => document.hidden || again());
byId("restart").addEventListener("click", restart);

speak(language);
state.entries.forEach(show);
offer(state.options);
settle();
if (state.unanswered) send();
