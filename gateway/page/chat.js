"use strict";

const TEXTS = {
  en: {
    tagline: "Answers right away", hello: "Hello!", help: "Ask a question, or book, move or cancel an appointment.",
    restart: "Start over", message: "Write a message", send: "Send", typing: "Writing…", retry: "Try again",
    log: "Conversation", options: "Choices", booked: "Appointment booked",
    starters: ["Book an appointment", "Move my appointment", "Cancel my appointment", "What are your hours?"],
    offline: "That did not get through. Nothing is lost: please try again.",
    busy: "One moment, that was a lot at once. You can try again in a few seconds.",
    long: "That message is too long. Please shorten it.",
    gone: "This chat is not available right now.",
  },
  es: {
    tagline: "Responde al momento", hello: "¡Hola!", help: "Preguntas, citas nuevas, cambios y cancelaciones.",
    restart: "Empezar de nuevo", message: "Escribir un mensaje", send: "Enviar", typing: "Escribiendo…", retry: "Reintentar",
    log: "Conversación", options: "Opciones", booked: "Cita reservada",
    starters: ["Agendar una cita", "Cambiar mi cita", "Cancelar mi cita", "¿Qué horario tienen?"],
    offline: "El mensaje no llegó. No se perdió nada: se puede intentar otra vez.",
    busy: "Un momento, fueron muchos mensajes seguidos. Se puede reintentar en unos segundos.",
    long: "El mensaje es demasiado largo; hay que acortarlo.",
    gone: "Este chat no está disponible en este momento.",
  },
};
const REPLY_TIMEOUT_MS = 30_000;

const byId = (id) => document.getElementById(id);
const { tenant, language: defaultLanguage, languages } = document.body.dataset;
const STORE = `chat:${tenant}`;

// What survives a reload of this tab: the session, what was said, the choices still open.
let state = restore();
let language = state.language || firstLanguage();
let unanswered = null; // the message under way, with its key: a retry repeats exactly it

function restore() {
  const empty = { session: null, language: null, entries: [], options: [] };
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
    item.className = "booked";
    item.innerHTML =
      '<svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true"><path d="m5 13 4.5 4.5L19 7.5" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/></svg><div><span></span><b></b></div>';
    item.querySelector("span").textContent = TEXTS[language].booked;
    item.querySelector("b").textContent = moment(entry.appointment);
  } else {
    item.className = `bubble ${entry.mine ? "mine" : "theirs"}`;
    item.textContent = entry.text;
    item.lang = entry.language || "";
  }
  byId("log").append(item);
}

// The start carries the business's own offset: shown as written, whatever zone the reader is in.
function moment({ start }) {
  const local = new Date(`${start.slice(0, 16)}:00Z`);
  const format = { weekday: "long", day: "numeric", month: "long", hour: "numeric", minute: "2-digit", timeZone: "UTC" };
  return new Intl.DateTimeFormat({ en: "en-US", es: "es-MX" }[language], format).format(local);
}

function add(entry) {
  state.entries.push(entry);
  show(entry);
}

function offer(options) {
  state.options = options;
  byId("options").replaceChildren(...options.map(choice));
  byId("options").hidden = options.length === 0;
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
  if (!retryable) unanswered = null;
}

function say(text, label = text) {
  if (unanswered || !text.trim()) return;
  unanswered = { text: text.trim(), key: crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2) + Date.now() };
  add({ mine: true, text: label });
  offer([]);
  keep();
  send();
}

async function send() {
  byId("problem").hidden = true;
  waiting(true);
  settle();
  const asked = unanswered;
  let outcome = () => complain("offline");
  try {
    const response = await fetch(`/chat/${encodeURIComponent(tenant)}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": asked.key },
      body: JSON.stringify({ message: asked.text, ...(state.session && { session_id: state.session }) }),
      signal: AbortSignal.timeout(REPLY_TIMEOUT_MS),
    });
    const reply = response.ok ? await response.json() : null;
    const kind = { 404: "gone", 413: "long", 422: "long", 429: "busy" }[response.status];
    outcome = () => (reply ? answer(reply) : complain(kind || "offline"));
  } catch {
    // No connection, or no answer in time: said below.
  }
  if (unanswered !== asked) return; // the person started over meanwhile
  waiting(false);
  outcome();
  settle();
}

function answer(reply) {
  unanswered = null;
  state.session = reply.session_id;
  if (reply.detected_language !== language) speak(reply.detected_language);
  state.language = language;
  add({ mine: false, text: withoutList(reply), language });
  const shown = JSON.stringify(state.entries.findLast((entry) => entry.appointment)?.appointment);
  if (reply.appointment && JSON.stringify(reply.appointment) !== shown) add({ appointment: reply.appointment });
  offer(reply.options || []);
  keep();
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
  if ((unanswered && !failed) || !box.value.trim()) return;
  const text = box.value;
  unanswered = null; // a new message instead of a retry
  box.value = "";
  grow();
  say(text);
  box.focus();
}

function grow() {
  const box = byId("message");
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight + 3}px`;
}

function restart() {
  unanswered = null;
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
byId("retry").addEventListener("click", () => unanswered && send());
byId("restart").addEventListener("click", restart);

speak(language);
state.entries.forEach(show);
offer(state.options);
settle();
