"use strict";

// The ticket stands behind the "#", which no server sees; it is posted when somebody presses.
const texts = JSON.parse(document.getElementById("texts").textContent);
const { tenant, language } = document.body.dataset;
const button = document.getElementById("connect");
const told = document.getElementById("told");
const ticket = location.hash.slice(1);

history.replaceState(null, "", location.pathname + location.search); // not in the history either
if (!ticket) {
  button.hidden = true;
  told.textContent = texts.no_ticket;
}

button.addEventListener("click", async () => {
  button.disabled = true;
  told.textContent = "";
  try {
    const response = await fetch(`/connect/${tenant}?language=${language}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ticket }),
    });
    if (!response.ok) throw new Error(String(response.status));
    const { status, address, message } = await response.json();
    if (status === "go") {
      location.assign(address);
      return;
    }
    told.textContent = message;
    button.hidden = status !== "again";
  } catch {
    told.textContent = texts.offline;
  }
  button.disabled = false;
});
