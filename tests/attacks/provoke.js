// SPDX-FileCopyrightText: Das Kochbuch
// SPDX-License-Identifier: MIT
// Do to an open page whatever a reader could do, so that every handler gets its event.
async () => {
  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const attempt = (act) => {
    try {
      act();
    } catch {
      /* What can't be done does no harm. */
    }
  };
  const roots = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  }
  const all = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  const own = new Set(["http:", "https:", "mailto:", "tel:"]);
  const target = (link) => {
    const value = link.href?.baseVal ?? link.href ?? link.getAttribute("href") ?? "";
    const moved = link.querySelector?.("animate")?.getAttribute("values");
    try {
      return new URL(moved ?? value, document.baseURI);
    } catch {
      return null;
    }
  };

  for (const details of all("details:not([open])")) attempt(() => (details.open = true));
  for (const element of all("[tabindex], [autofocus], input, select, textarea, button")) {
    attempt(() => element.focus({ preventScroll: true }));
  }
  // By way of the prototype, since a form can hide its own functions behind the names of fields.
  // An event for each handler that stands in the page, whatever would be needed to cause it.
  for (const element of all("*")) {
    for (const name of Element.prototype.getAttributeNames.call(element)) {
      if (!name.startsWith("on")) continue;
      attempt(() =>
        EventTarget.prototype.dispatchEvent.call(element, new Event(name.slice(2))),
      );
    }
  }
  // A form that sends to our own pages, such as the search, only leads to another one.
  const resolved = (address) => new URL(address ?? "", document.baseURI);
  for (const form of all("form")) {
    const to = Element.prototype.getAttribute.call(form, "action");
    attempt(() => resolved(to).origin !== location.origin && form.requestSubmit());
  }
  for (const button of all("[formaction]")) attempt(() => button.click());
  for (const link of all("a, area, math *")) {
    const address = target(link);
    if (address && !own.has(address.protocol)) {
      attempt(() => link.click?.());
      attempt(() => link.dispatchEvent(new MouseEvent("click", { bubbles: true })));
    }
  }
  attempt(() => (location.hash = "#inhalt"));
  await pause(1);
  return {
    address: location.href,
    clobbered: all("[name]")
      .filter((element) => /^(form|img|embed|object|iframe)$/.test(element.localName))
      .map((element) => element.outerHTML.slice(0, 80)),
  };
};
