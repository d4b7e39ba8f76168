// Tells whoever has a page open that others have recorded something. It never changes what she reads: she reloads when she likes.
"use strict";
(() => {
  const { ask, state } = document.currentScript.dataset;
  const place = document.querySelector(".live");
  const every = 30000;
  let asked = Date.now();
  let told = "";
  let typed = document.querySelector(".errors, .preview, .sides") !== null;

  // What is typed into a form would be lost by a reload.
  document.addEventListener("input", (event) => {
    if (event.target.form?.method !== "post") return;
    typed = true;
    place.querySelector("a")?.remove();
  });

  const tell = (news) => {
    if (news.text === told) return;
    told = news.text;
    place.replaceChildren(told + " ");
    if (!typed) {
      const link = document.createElement("a");
      link.href = location.pathname + location.search;
      link.textContent = news.reload;
      place.append(link, " ");
    }
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = news.hide;
    button.addEventListener("click", () => place.replaceChildren());
    place.append(button);
  };

  const look = async () => {
    asked = Date.now();
    try {
      const answer = await fetch(ask, { headers: { "If-None-Match": `"${state}"` } });
      if (answer.status === 200) tell(await answer.json());
      // Nothing is told to whoever may not read.
      else if (answer.status === 204) clearInterval(timer);
    } catch {
      // The server is away, and is asked again.
    }
  };

  const lookIfDue = () => {
    if (!document.hidden && Date.now() - asked >= every) look();
  };
  const timer = setInterval(lookIfDue, 1000);
  document.addEventListener("visibilitychange", lookIfDue);
})();
