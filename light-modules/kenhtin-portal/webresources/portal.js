// What a portal page does beyond showing itself: text size, print, news of sister sites, search on the hub. A page is whole without it.
(() => {
  const root = document.documentElement;
  const english = root.lang === "en";

  // text size, kept in the reader's browser
  const sizes = [0.85, 1, 1.15, 1.3, 1.5, 1.75];
  const usual = 1;
  const remembered = () => {
    try { return Number(localStorage.getItem("kenhtin-size") || usual); } catch { return usual; }
  };
  let size = Math.min(sizes.length - 1, Math.max(0, Math.trunc(remembered()) || 0));
  const scale = () => root.style.setProperty("--scale", sizes[size]);
  scale();
  for (const group of document.querySelectorAll(".font-size")) {
    group.hidden = false;
    group.addEventListener("click", event => {
      const button = event.target.closest("button");
      if (!button) return;
      const step = Number(button.dataset.step);
      size = step ? Math.min(sizes.length - 1, Math.max(0, size + step)) : usual;
      scale();
      try { localStorage.setItem("kenhtin-size", size); } catch { /* not kept, then */ }
    });
  }

  for (const button of document.querySelectorAll("[data-kenhtin-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  const element = (name, text, style) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (style) made.className = style;
    return made;
  };
  const link = (address, text) => {
    const made = element("a", text);
    try {
      const url = new URL(address);
      if (/^https?:$/.test(url.protocol)) made.href = url.href;
    } catch { /* no address, no link */ }
    return made;
  };
  const day = when => {
    const date = new Date(when);
    if (isNaN(date)) return "";
    const made = element("time", new Intl.DateTimeFormat("de-DE", { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "Asia/Ho_Chi_Minh" }).format(date));
    made.dateTime = when;
    return made;
  };
  const get = address => fetch(address, { credentials: "omit" }).then(answer => (answer.ok ? answer.json() : Promise.reject(answer.status)));
  // whatever goes wrong leaves the page as it is: it has links to the same
  const forEach = (selector, fill) => document.querySelectorAll(selector).forEach(place => fill(place).catch(() => {}));

  forEach("[data-kenhtin-feed]", async place => {
    const feed = await get(place.dataset.kenhtinFeed);
    const list = element("ul", "", "links");
    for (const item of (feed.items || []).slice(0, Number(place.dataset.most) || 5)) {
      const line = element("li");
      const meta = element("span", "", "meta");
      meta.append(day(item.date_published));
      line.append(link(item.url, item.title), " ", meta);
      list.append(line);
    }
    if (list.children.length) place.append(list);
  });

  // the hub marks the words it found; everything else in its highlights is text
  const marked = (html, place) => {
    const parsed = new DOMParser().parseFromString(html || "", "text/html").body;
    for (const node of parsed.childNodes) place.append(node.nodeName === "MARK" ? element("mark", node.textContent) : node.textContent);
    return place;
  };

  forEach("[data-kenhtin-search]", async place => {
    const answer = await get(place.dataset.kenhtinSearch);
    const section = element("section", "", "block");
    const heading = element("h2", place.dataset.heading);
    heading.id = "network";
    section.setAttribute("aria-labelledby", heading.id);
    section.append(heading);
    if (answer.hits.length) {
      const count = (answer.totalIsExact ? "" : english ? "more than " : "hơn ") + answer.total + (english ? " articles" : " bài");
      const list = element("ul", "", "news");
      for (const hit of answer.hits) {
        const line = element("li");
        const box = element("div");
        const title = element("h3");
        title.append(marked(hit.highlights.title, link(hit.link || hit.url)));
        const meta = element("p", hit.site.name + " · ", "meta");
        meta.append(day(hit.published));
        box.append(title, meta, marked(hit.highlights.passage, element("p")));
        line.append(box);
        list.append(line);
      }
      section.append(element("p", count, "meta"), list);
    } else {
      section.append(element("p", place.dataset.none));
    }
    section.setAttribute("aria-live", "polite");
    place.append(section);
  });
})();
