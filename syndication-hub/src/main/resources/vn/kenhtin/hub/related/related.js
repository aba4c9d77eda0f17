// "Tin liên quan" for pages that can only paste HTML: put where the list is to stand.
// data-article (id on the hub; else the page is known by its canonical address), data-site, data-limit, data-heading
(() => {
  const script = document.currentScript;
  const asked = script.dataset;
  const canonical = document.querySelector("link[rel=canonical]");
  const query = new URLSearchParams({ limit: asked.limit || "5" });
  let path = "/api/v1/related";
  if (asked.article) {
    path = "/api/v1/articles/" + encodeURIComponent(asked.article) + "/related";
  } else {
    query.set("url", canonical ? canonical.href : location.href.split("#")[0]);
    if (asked.site) query.set("site", asked.site);
  }
  const element = (name, text) => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };
  const date = new Intl.DateTimeFormat("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", day: "2-digit", month: "2-digit", year: "numeric" });
  const entry = item => {
    const address = new URL(item.link || item.url);
    const link = element("a", item.title);
    if (/^https?:$/.test(address.protocol)) link.href = address.href;
    link.title = item.why.join("; ");
    const day = element("time", date.format(new Date(item.published)).replaceAll("/", "."));
    day.dateTime = item.published;
    const origin = element("small", item.site.name + " · ");
    origin.append(day);
    const line = element("li", "");
    line.append(link, " ", origin);
    return line;
  };
  const show = answer => {
    if (!answer.related.length) return;
    const heading = asked.heading || (document.documentElement.lang.startsWith("en") ? "Related news" : "Tin liên quan");
    const section = element("section", "");
    section.className = "kenhtin-related";
    section.setAttribute("aria-label", heading);
    const list = element("ul", "");
    list.append(...answer.related.map(entry));
    section.append(element("h2", heading), list);
    script.after(section);
  };
  // a page is whole without the list, so whatever goes wrong leaves it as it is
  fetch(script.src.replace(/\/embed\/.*/, path + "?" + query), { credentials: "omit" })
    .then(answer => (answer.ok ? answer.json().then(show) : null))
    .catch(() => {});
})();
