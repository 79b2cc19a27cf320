"use strict";

// The ticket stands behind the "#", which no server sees. To show the appointment it is posted at
// once, which changes nothing; what changes something is asked twice.
const texts = JSON.parse(document.getElementById("texts").textContent);
const { tenant, language } = document.body.dataset;
const ticket = location.hash.slice(1);
const element = (id) => document.getElementById(id);
const told = element("told");
const sections = ["visit", "choose", "ask", "calendars"];
const FINAL = new Set(["moved", "cancelled", "gone"]);
let visit = null;
let again = () => {};

history.replaceState(null, "", location.pathname + location.search); // not in the history either

function only(...shown) {
  for (const id of sections) element(id).hidden = !shown.includes(id);
  element("retry").hidden = true;
}

function say(text) {
  told.textContent = text;
}

function button(label, press) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.addEventListener("click", press);
  return made;
}

function link(name, url) {
  const made = document.createElement("a");
  made.textContent = name;
  made.href = url;
  if (url.startsWith("http")) { made.target = "_blank"; made.rel = "noopener noreferrer"; }
  return made;
}

function busy(is) {
  document.body.setAttribute("aria-busy", String(is));
  for (const each of document.querySelectorAll("button")) each.disabled = is;
}

// The reply, or null where it did not get through: then what was asked can be asked again.
async function post(path, body = {}, key = "") {
  busy(true);
  try {
    const response = await fetch(`/appointment/${tenant}${path}?language=${language}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...(key && { "Idempotency-Key": key }) },
      body: JSON.stringify({ ticket, ...body }),
    });
    if (response.status === 429) return fail(texts.busy);
    if (!response.ok) return fail(texts.offline);
    const reply = await response.json();
    say(reply.message);
    if (reply.status === "gone") { only(); return null; }
    if (reply.status === "again" || reply.status === "pending") return fail(reply.message);
    return reply;
  } catch {
    return fail(texts.offline);
  } finally {
    busy(false);
  }
}

function fail(message) {
  say(message);
  element("retry").hidden = false;
  return null;
}

async function show() {
  again = show;
  const reply = await post("");
  if (!reply) return;
  visit = reply.visit;
  element("facts").replaceChildren(...visit.facts.flatMap(({ label, value }) => {
    const [term, fact] = ["dt", "dd"].map((name) => document.createElement(name));
    term.textContent = label;
    fact.textContent = value;
    return [term, fact];
  }));
  const ways = [[texts.map, visit.map_url], [texts.call, visit.phone_url]].filter(([, url]) => url);
  element("ways").replaceChildren(...ways.map(([name, url]) => link(name, url)));
  element("refusal").textContent = visit.refusal;
  element("attending").hidden = !visit.is_attending;
  element("attend").hidden = !visit.may_attend;
  element("move").hidden = element("cancel").hidden = !visit.may_change;
  showCalendars();
  only("visit", "calendars");
}

function showCalendars() {
  const file = link(texts.file, URL.createObjectURL(new Blob([visit.file], { type: "text/calendar" })));
  file.download = "appointment.ics";
  const links = visit.calendars.map(({ name, url }) => link(name, url));
  element("calendar_links").replaceChildren(...links, file);
}

function offer(question, choices, isOfDays) {
  element("question").textContent = question;
  element("choices").replaceChildren(...choices);
  element("back").hidden = isOfDays;
  only("visit", "choose");
  element("question").focus();
}

async function days() {
  again = days;
  const reply = await post("/days");
  if (!reply) return;
  const choices = reply.days.map(({ label, value }) => button(label, () => times(value)));
  offer(texts.days, choices, true);
}

async function times(day) {
  again = () => times(day);
  const reply = await post("/times", { day });
  if (reply) offerTimes(reply.times);
}

function offerTimes(found) {
  const choices = found.map(({ label, when, value }) => button(label, () => {
    ask(texts.ask_move.replace("{when}", when), texts.yes_move, () => change("/move", { start: value }));
  }));
  offer(texts.times, choices, false);
}

function ask(question, yes, press) {
  say("");
  element("asked").textContent = question;
  element("yes").replaceWith(Object.assign(button(yes, press), { id: "yes" }));
  only("visit", "ask");
  element("asked").focus();
}

// One press is one command, however often it has to be sent.
async function change(path, body = {}) {
  const key = randomKey();
  const send = async () => {
    again = send;
    const reply = await post(path, body, key);
    if (!reply) return;
    if (FINAL.has(reply.status)) return only();
    if (reply.status === "taken") return offerTimes(reply.times);
    if (reply.status === "attending") {
      element("attend").hidden = true;
      element("attending").hidden = false;
    }
    only("visit", "calendars");
  };
  await send();
}

function randomKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_");
}

element("attend").addEventListener("click", () => change("/attend"));
element("move").addEventListener("click", days);
element("back").addEventListener("click", days);
element("cancel").addEventListener("click", () => {
  ask(texts.ask_cancel.replace("{when}", visit.when), texts.yes_cancel, () => change("/cancel"));
});
element("no").addEventListener("click", () => { say(""); only("visit", "calendars"); });
element("retry").addEventListener("click", () => again());

// Another link in the same window changes nothing of the address but that part.
addEventListener("hashchange", () => location.hash && location.reload());

if (ticket) show();
else say(texts.no_ticket);
