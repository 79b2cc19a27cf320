// A phone: the words go in by keyboard or by the browser's own ear, and come out by its voice.
const EVERY_MS = 250;
const LIVING = ["ringing", "active"];
const KEYS = "123456789*0#";
const $ = (id) => document.getElementById(id);
const Ear = window.SpeechRecognition ?? window.webkitSpeechRecognition;

let call = null; // { id, lines, state, heard }
let ear = null;

function element(tag, options = {}, children = []) {
  const made = Object.assign(document.createElement(tag), options);
  made.append(...children);
  return made;
}

async function ask(path, body) {
  const options = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const answer = await fetch(`/_sim/realtime${path && `/${path}`}`, options);
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.error ?? answer.statusText);
  return told;
}

async function dial() {
  call = null;
  $("phone-lines").replaceChildren();
  $("phone-events").replaceChildren();
  state("ringing …", true);
  try {
    const ringing = await ask("ring", { tenant: $("phone-tenant").value });
    call = { id: ringing.call_id, lines: 0, state: "ringing" };
    follow(call);
  } catch (error) {
    state(`not taken: ${error.message}`, false);
  }
}

// Calls from elsewhere, as the terminal's, can be watched, and talked in.
async function listCalls() {
  const calls = await ask("").catch(() => []);
  const items = calls.slice(-8).reverse().map((each) => {
    const open = element("button", { textContent: `${each.called || "by Twilio"} · ${each.state}` });
    open.addEventListener("click", () => watch(each.call_id));
    return element("li", {}, [open]);
  });
  $("phone-calls").replaceChildren(...items);
  $("phone-others").hidden = !items.length;
  setTimeout(listCalls, 2000);
}

function watch(id) {
  $("phone-lines").replaceChildren();
  call = { id, lines: 0, state: "active" };
  follow(call);
}

async function follow(mine) {
  while (mine === call && LIVING.includes(mine.state)) {
    try {
      draw(mine, await ask(mine.id));
    } catch {
      state("the stack is not running", false);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}

function draw(mine, shown) {
  if (mine !== call) return;
  for (const line of shown.lines.slice(mine.lines)) {
    $("phone-lines").append(element("li", { className: line.who, textContent: line.text }));
    if (line.who === "receptionist") pronounce(line.text);
  }
  if (shown.lines.length > mine.lines) $("phone-lines").scrollTop = $("phone-lines").scrollHeight;
  mine.lines = shown.lines.length;
  mine.state = shown.state;
  drawEvents(shown.events);
  const words = { ringing: "ringing …", active: "connected", rejected: "rejected", ended: "the call is over" };
  state(words[shown.state] ?? `put through to ${shown.target}`, LIVING.includes(shown.state));
}

function drawEvents(events) {
  const items = events.slice(-80).map((event) => {
    const detail = event.name ?? event.item?.type ?? event.error?.code ?? event.response?.status ?? "";
    const text = `${event.client ? "→" : "←"} ${event.type} ${detail}`;
    return element("li", { className: event.client ? "client" : "", textContent: text, title: JSON.stringify(event, null, 1) });
  });
  const list = $("phone-events");
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 30;
  list.replaceChildren(...items);
  if (atEnd) list.scrollTop = list.scrollHeight;
}

function state(text, living) {
  $("phone-state").textContent = text;
  $("phone-state").className = living ? "on" : "";
  $("phone-dial").textContent = living ? "Hang up" : "Call";
  $("phone-dial").className = living ? "end" : "call";
  for (const each of document.querySelectorAll("#phone-say, #phone-send, #phone-keys button")) each.disabled = !living;
  $("phone-listen").disabled = !living || !Ear;
}

function spanish() {
  const last = [...document.querySelectorAll("#phone-lines .receptionist")].at(-1)?.textContent ?? "";
  return /[¿¡ñáéíóú]|\b(de|la|el|qué)\b/i.test(last);
}

function pronounce(text) {
  if (!$("phone-aloud").checked || !window.speechSynthesis) return;
  const spoken = new SpeechSynthesisUtterance(text);
  spoken.lang = /[¿¡ñáéíóú]|\b(de|la|el|qué)\b/i.test(text) ? "es-MX" : "en-US";
  window.speechSynthesis.speak(spoken);
}

async function say(text) {
  window.speechSynthesis?.cancel(); // who speaks is listened to
  if (text && call) await ask(`${call.id}/say`, { text }).catch((error) => state(error.message, false));
}

function listen() {
  if (ear) return ear.stop();
  ear = Object.assign(new Ear(), { lang: spanish() ? "es-MX" : "en-US", interimResults: false });
  ear.onresult = (heard) => say(heard.results[heard.results.length - 1][0].transcript);
  ear.onend = () => {
    ear = null;
    $("phone-listen").textContent = "Speak";
  };
  $("phone-listen").textContent = "Listening …";
  ear.start();
}

async function offerTenants() {
  const answer = await fetch("/_sim/page");
  const { tenants } = await answer.json();
  $("phone-tenant").replaceChildren(
    ...tenants.map((each) => element("option", { value: each.tenant_id, textContent: each.name })),
  );
}

$("phone-keys").append(...[...KEYS].map((key) => {
  const button = element("button", { type: "button", textContent: key });
  button.setAttribute("aria-label", `Key ${key}`);
  button.addEventListener("click", () => call && ask(`${call.id}/keys`, { keys: key }));
  return button;
}));
$("phone-dial").addEventListener("click", () => {
  if (call && LIVING.includes(call.state)) ask(`${call.id}/hangup`, {});
  else dial();
});
$("phone-form").addEventListener("submit", (event) => {
  event.preventDefault();
  say($("phone-say").value.trim());
  $("phone-say").value = "";
});
$("phone-listen").addEventListener("click", listen);
if (!Ear) $("phone-listen").title = "This browser cannot hear: type instead";
state("", false);
offerTenants();
listCalls();
