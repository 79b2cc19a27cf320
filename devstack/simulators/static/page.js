// What changes is asked for again and again; the answer is 204 while nothing has.
const EVERY_MS = 1000;
const HOUR_PX = 54; // as in page.css
const $ = (id) => document.getElementById(id);

const chosen = { tenant: location.hash.slice(1), week: null };
let state = null;
let known = null; // ids of events already shown, to light up what is new

function element(tag, options = {}, children = []) {
  const made = Object.assign(document.createElement(tag), options);
  made.append(...children);
  return made;
}

function dayOf(text) {
  return new Date(`${text}T12:00:00Z`);
}

function shifted(text, days) {
  const day = dayOf(text);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

function named(text, options) {
  return new Intl.DateTimeFormat("en", { timeZone: "UTC", ...options }).format(dayOf(text));
}

function tenant() {
  return state.tenants.find((each) => each.tenant_id === chosen.tenant) ?? state.tenants[0];
}

function hoursShown(days) {
  const events = days.flatMap((day) => day.events).filter((event) => !event.all_day);
  const first = Math.min(8, ...events.map((event) => Math.floor(event.begin / 60)));
  const last = Math.max(18, ...events.map((event) => Math.ceil((event.begin + event.minutes) / 60)));
  return [first, last];
}

// Entries that overlap stand side by side: a double booking would be seen.
function sideBySide(events) {
  const placed = [];
  let together = [];
  for (const event of [...events].sort((a, b) => a.begin - b.begin)) {
    if (!together.some((other) => other.begin + other.minutes > event.begin)) together = [];
    const taken = together.filter((other) => other.begin + other.minutes > event.begin).map((other) => other.lane);
    let lane = 0;
    while (taken.includes(lane)) lane += 1;
    const one = { ...event, lane, together };
    together.push(one);
    placed.push(one);
  }
  return placed;
}

function drawEvent(event, first, last) {
  const top = event.all_day ? 0 : (event.begin / 60 - first) * HOUR_PX;
  const height = event.all_day ? (last - first) * HOUR_PX : (event.minutes / 60) * HOUR_PX;
  const classes = ["event", event.show_as, event.ours ? "ours" : "person"];
  if (event.all_day) classes.push("all-day");
  else if (event.minutes < 45) classes.push("short");
  if (known && !known.has(event.id)) classes.push("new");
  const drawn = element("div", { className: classes.join(" "), title: `${event.hours} ${event.subject}\n${event.text}` }, [
    event.all_day ? element("b", { textContent: "all day" }) : drawHours(event.hours),
    event.subject,
  ]);
  const lanes = Math.max(...event.together.map((each) => each.lane)) + 1;
  drawn.style.left = `calc(${(event.lane / lanes) * 100}% + 2px)`;
  drawn.style.width = `calc(${100 / lanes}% - 5px)`;
  drawn.style.top = `${top}px`;
  drawn.style.height = `${Math.max(height - 2, 16)}px`;
  return drawn;
}

function drawHours(hours) {
  const [begin, end] = hours.split("–");
  return element("b", {}, [begin, element("span", { textContent: `–${end}` })]);
}

function drawDay(day, today, first, last) {
  const grid = element("div", { className: "grid" }, sideBySide(day.events).map((event) => drawEvent(event, first, last)));
  grid.style.height = `${(last - first) * HOUR_PX}px`;
  const heading = element("h3", {}, [
    named(day.date, { weekday: "short" }),
    element("b", { textContent: named(day.date, { day: "numeric" }) }),
  ]);
  return element("div", { className: day.date === today ? "day today" : "day" }, [heading, grid]);
}

function drawWeek() {
  const shown = tenant();
  const [first, last] = hoursShown(shown.days);
  const hours = element("div", { className: "hours" });
  for (let hour = first; hour < last; hour += 1) {
    const label = element("span", { textContent: `${hour}:00` });
    label.style.top = `${(hour - first) * HOUR_PX}px`;
    hours.append(label);
  }
  $("days").replaceChildren(hours, ...shown.days.map((day) => drawDay(day, shown.today, first, last)));
  const month = { day: "numeric", month: "long" };
  $("week").textContent = `${named(shown.week, month)} – ${named(shifted(shown.week, 6), { ...month, year: "numeric" })}`;
  $("zone").textContent = `${shown.timezone} · ${shown.mailbox}`;
  $("jump").hidden = !shown.next_event;
  if (shown.next_event) {
    $("jump").textContent = `next entry: ${named(shown.next_event, { weekday: "short", ...month })} →`;
  }
  known = new Set(state.tenants.flatMap((each) => each.days).flatMap((day) => day.events).map((event) => event.id));
}

function drawTenants() {
  $("tenants").replaceChildren(...state.tenants.map((each) => {
    const tab = element("button", { textContent: each.name, role: "tab" });
    tab.setAttribute("aria-selected", String(each === tenant()));
    tab.addEventListener("click", () => {
      chosen.tenant = each.tenant_id;
      history.replaceState(null, "", `#${each.tenant_id}`);
      draw();
    });
    return tab;
  }));
}

function drawMails() {
  $("mail-count").textContent = state.mails.length;
  const items = state.mails.map((mail) => {
    const at = new Date(mail.at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    const open = element("button", {}, [
      element("b", { textContent: mail.subject }),
      element("span", {}, [element("span", { textContent: mail.to.join(", ") }), element("time", { textContent: at })]),
    ]);
    open.addEventListener("click", () => read(mail));
    return element("li", {}, [open]);
  });
  $("mail-list").replaceChildren(...(items.length ? items : [element("li", { className: "empty", textContent: "No mails yet." })]));
}

function read(mail) {
  $("reader-subject").textContent = mail.subject;
  const rows = [["From", mail.from], ["To", mail.to.join(", ")]];
  if (mail.attachments.length) rows.push(["Attached", mail.attachments.map((each) => each.filename).join(", ")]);
  $("reader-head").replaceChildren(...rows.flatMap(([name, value]) => [
    element("dt", { textContent: name }),
    element("dd", { textContent: value }),
  ]));
  $("reader-html").srcdoc = mail.html || "<p>(no HTML)</p>";
  $("reader-text").textContent = mail.text;
  $("reader").showModal();
}

function draw() {
  drawTenants();
  drawWeek();
  drawMails();
}

async function refresh() {
  const query = new URLSearchParams();
  if (chosen.week) query.set("week", chosen.week);
  if (state) query.set("since", state.version);
  const answer = await fetch(`/_sim/page?${query}`);
  if (answer.status === 200) {
    state = await answer.json();
    draw();
  }
}

function show(week) {
  chosen.week = week;
  known = null;
  state.version = "";
  refresh();
}

async function follow() {
  const live = $("live");
  try {
    if (!document.hidden) await refresh();
    live.className = "on";
    live.textContent = "live";
  } catch {
    live.className = "off";
    live.textContent = "the stack is not running";
  }
  setTimeout(follow, EVERY_MS);
}

$("previous").addEventListener("click", () => show(shifted(tenant().week, -7)));
$("next").addEventListener("click", () => show(shifted(tenant().week, 7)));
$("today").addEventListener("click", () => show(null));
$("jump").addEventListener("click", () => show(tenant().next_event));
follow();
