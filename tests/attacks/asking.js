// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Ask the open page ("Suche" or "Kommunen wie wir") one question after the other, as if a reader
// went back and forth between their addresses, and do to each answer what a reader could do. At
// last ask so often for more of it; returns the titles it then has.
async ([questions, steps, patience], provoke) => {
  const finder = document.getElementById("kb-finder");
  const target = document.getElementById("kb-ours-target");
  const error = document.querySelector(".kb-ask__error");
  const isAnswered = () =>
    finder ? "kbFertig" in finder.dataset : target.hasChildNodes() || error.textContent !== "";
  const forget = () => {
    if (finder) delete finder.dataset.kbFertig;
    else target.replaceChildren();
  };
  const until = async (isDone, what) => {
    const end = performance.now() + patience;
    while (!isDone()) {
      if (performance.now() > end) throw new Error(`no answer to ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  const list = finder ? "#kb-liste" : "[data-kb=rezepte]";
  const button = finder ? "#kb-mehr" : "[data-kb=weitere-rezepte]";
  const shown = () => [...document.querySelectorAll(`${list} > li`)];
  const more = () => document.querySelector(`${button}:not([hidden])`);

  await until(isAnswered, location.search);
  await provoke();
  for (const question of questions) {
    forget();
    // With the part that `provoke` adds: nothing is asked again because of it.
    history.pushState(null, "", `?${question}#inhalt`);
    dispatchEvent(new PopStateEvent("popstate"));
    await until(isAnswered, question);
    await provoke();
  }
  // Hundreds of long texts would be laid out again with each step.
  document.body.hidden = true;
  for (let step = 0; step < steps && more(); step++) {
    const before = shown().length;
    more().click();
    await until(() => shown().length > before, `more than ${before}`);
  }
  document.body.hidden = false;
  const titles = shown().map((item) => item.querySelector("[data-kb=titel]").textContent);
  await provoke();
  return titles;
};
