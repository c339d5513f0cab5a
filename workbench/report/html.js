// The page reads without this script; it adds the tip, the filters and the theme.
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (id) => document.getElementById(id);
  const root = document.documentElement;

  // ------------------------------------------------------------------ theme
  const themes = ["auto", "light", "dark"];
  const themeButton = one("theme");
  const setTheme = (theme) => {
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
    one("theme-name").textContent = themeButton.dataset[theme];
    themeButton.value = theme;
  };
  // A page opened from a file may be refused any storage: the choice then lasts as long as the page.
  const stored = (write) => {
    try {
      if (write) localStorage.setItem("workbench-theme", write);
      return localStorage.getItem("workbench-theme");
    } catch {
      return null;
    }
  };
  themeButton.hidden = false;
  themeButton.addEventListener("click", () => {
    const next = themes[(themes.indexOf(themeButton.value) + 1) % themes.length];
    setTheme(next);
    stored(next);
  });
  setTheme(themes.includes(stored()) ? stored() : "auto");

  // ------------------------------------------------------------------ tip
  const tip = one("tip");
  let current = null;
  let timer = 0;
  const cardsOf = (mark) =>
    mark.dataset.cards.split(" ").map(one).filter((card) => card && !card.hidden);
  const marksOf = (card) => all(`[data-cards~="${card.id}"]`, card.closest(".report"));
  const light = (mark, on) => {
    for (const card of cardsOf(mark)) {
      for (const place of [card, ...marksOf(card)]) place.classList.toggle("lit", on);
    }
  };
  const copyOf = (card) => {
    const copy = document.createElement("div");
    for (const child of card.children) copy.append(child.cloneNode(true));
    for (const node of all("[id]", copy)) node.removeAttribute("id");
    return copy;
  };
  const hide = () => {
    clearTimeout(timer);
    if (current) light(current, false);
    current = null;
    tip.hidden = true;
  };
  const hideSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(hide, 180);
  };
  const put = (mark) => {
    const box = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
    const room = root.clientWidth - tip.offsetWidth - 16;
    const below = box.bottom + tip.offsetHeight + 12 < root.clientHeight || box.top < tip.offsetHeight;
    const top = below ? box.bottom + 6 : box.top - tip.offsetHeight - 6;
    tip.style.left = `${Math.max(16, Math.min(box.left, room)) + scrollX}px`;
    tip.style.top = `${top + scrollY}px`;
  };
  const show = (mark) => {
    clearTimeout(timer);
    if (mark === current) return;
    hide();
    const cards = cardsOf(mark);
    if (!cards.length) return;
    current = mark;
    light(mark, true);
    tip.replaceChildren(...cards.map(copyOf));
    tip.hidden = false;
    tip.scrollTop = 0;
    put(mark);
  };
  const markAt = (event) => event.target.closest?.(".mark");
  let shownByTouch = null;
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const mark = markAt(event);
    if (mark) show(mark);
    else if (tip.contains(event.target)) clearTimeout(timer);
    else if (current && current !== document.activeElement) hideSoon();
  });
  document.addEventListener("focusin", (event) => {
    const mark = markAt(event);
    if (mark) show(mark);
    else if (!tip.contains(event.target)) hide();
  });
  document.addEventListener("pointerdown", (event) => {
    const mark = markAt(event);
    shownByTouch = event.pointerType === "touch" && mark !== current ? mark : null;
    if (!mark && !tip.contains(event.target)) hide();
  });
  // With a finger the first tap shows the tip, the second follows the link to the card.
  document.addEventListener("click", (event) => {
    const mark = markAt(event);
    if (!mark) return;
    if (mark.classList.contains("off")) event.preventDefault();
    else if (mark === shownByTouch) {
      event.preventDefault();
      show(mark);
    } else hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  addEventListener("resize", hide);

  // ------------------------------------------------------------------ cards and chips light places
  for (const card of all(".card")) {
    const toggle = (on) => () => marksOf(card).forEach((mark) => mark.classList.toggle("lit", on));
    card.addEventListener("pointerenter", toggle(true));
    card.addEventListener("pointerleave", toggle(false));
  }
  const partsOf = (chip) => all(`[data-parts~="${chip.dataset.part}"]`, chip.closest(".report"));
  const pressed = (chip, on) => {
    chip.setAttribute("aria-pressed", on);
    for (const part of partsOf(chip)) {
      part.classList.toggle(part.classList.contains("mark") ? "part-lit" : "lit", on);
    }
  };
  for (const chip of all(".chip[data-part]")) {
    chip.setAttribute("role", "button");
    chip.setAttribute("aria-pressed", "false");
    const flip = (event) => {
      event.preventDefault();
      const on = chip.getAttribute("aria-pressed") !== "true";
      all(".chip[aria-pressed=true]", chip.closest(".report")).forEach((other) => pressed(other, false));
      pressed(chip, on);
      if (on) partsOf(chip)[0]?.scrollIntoView({ block: "nearest" });
    };
    chip.addEventListener("click", flip);
    chip.addEventListener("keydown", (event) => {
      if (event.key === " ") flip(event);
    });
  }

  // A text shorter than the window stays beside its findings while they scroll.
  const stick = () => {
    const room = root.clientHeight - 96;
    const fits = all(".reading").map((reading) => [reading, reading.offsetHeight < room]);
    for (const [reading, fit] of fits) reading.classList.toggle("stuck", fit);
  };
  addEventListener("resize", stick);
  stick();

  // ------------------------------------------------------------------ filters
  const tools = one("tools");
  if (tools) {
    const search = one("search");
    const rule = one("rule");
    const toggles = all(".toggle", tools);
    const reports = all(".report");
    const words = new Map();
    const wordsOf = (report) => {
      if (!words.has(report)) words.set(report, report.textContent.toLowerCase());
      return words.get(report);
    };
    const filterCards = (report, kinds) => {
      let shown = 0;
      for (const card of all(".card", report)) {
        card.hidden = !kinds.has(card.dataset.kind) || (rule.value && rule.value !== card.dataset.rule);
        shown += card.hidden ? 0 : 1;
      }
      for (const mark of all(".mark", report)) mark.classList.toggle("off", !cardsOf(mark).length);
      return shown;
    };
    const apply = () => {
      hide();
      const kinds = new Set(
        toggles.filter((t) => t.getAttribute("aria-pressed") === "true").map((t) => t.dataset.kind),
      );
      const narrowed = kinds.size < toggles.length || Boolean(rule?.value);
      const wanted = (search?.value ?? "").trim().toLowerCase();
      let shown = 0;
      let left = 0;
      for (const report of reports) {
        const cards = filterCards(report, kinds);
        const fits = wordsOf(report).includes(wanted);
        report.hidden = reports.length > 1 && (!fits || (narrowed && !cards));
        const link = document.querySelector(`#index a[href="#${report.id}"]`);
        if (link) link.parentElement.hidden = report.hidden;
        shown += report.hidden ? 0 : cards;
        left += report.hidden ? 0 : 1;
      }
      if (one("nothing")) one("nothing").hidden = left > 0;
      const status = one("shown");
      const total = all(".card").length;
      status.textContent = narrowed || wanted
        ? status.dataset.text.replace("{n}", shown).replace("{all}", total)
        : "";
    };
    for (const button of toggles) {
      button.addEventListener("click", () => {
        button.setAttribute("aria-pressed", button.getAttribute("aria-pressed") !== "true");
        apply();
      });
    }
    search?.addEventListener("input", apply);
    rule?.addEventListener("change", apply);
    tools.addEventListener("submit", (event) => event.preventDefault());
    tools.hidden = false;
  }

  // ------------------------------------------------------------------ index and print
  const links = new Map(all("#index a").map((link) => [link.getAttribute("href").slice(1), link]));
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const entry of entries.filter((e) => e.isIntersecting)) {
        for (const link of links.values()) link.removeAttribute("aria-current");
        links.get(entry.target.id)?.setAttribute("aria-current", "true");
      }
    },
    { rootMargin: "-20% 0px -70% 0px" },
  );
  if (links.size) {
    for (const report of all(".report")) watcher.observe(report);
    if (matchMedia("(max-width: 40rem)").matches) document.querySelector("#index details").open = false;
  }
  addEventListener("beforeprint", () => all("details").forEach((details) => { details.open = true; }));
})();
