[#--
  What all pages and components share: the site's settings, the frame, addresses, and lists of news. Imported as p.
  All output is escaped by the directive below; what is markup on purpose stands in noescape and nowhere else. Magnolia 6.2.7 hands texts of content over as they
  are, later releases escape them: cmsfn.decode gives the plain text on both. What newsfn gives is plain on all.
--]
[#import "/kenhtin-portal/templates/parts/words.ftl" as words]
[#import "/kenhtin-portal/templates/parts/colours.ftl" as colours]
[#escape x as x?html]

[#assign page = cmsfn.page(content)!content]
[#assign above = cmsfn.ancestors(page, "mgnl:page")![]]
[#assign home = cmsfn.decode((above?size > 0)?then(above?first!page, page))]
[#assign site = newsfn.site()]
[#assign hub = newsfn.hub()]
[#assign context = ctx.contextPath!""]
[#assign editing = cmsfn.isEditMode()]
[#assign language = (home.language!site.language!"vi")?starts_with("en")?then("en", "vi")]
[#assign text = (language == "en")?then(words.en, words.vi)]
[#assign name = (home.siteName!)?has_content?then(home.siteName!, (site.title!)?has_content?then(site.title!, home.title!"Cổng thông tin"))]
[#assign hasHub = (hub.url!)?has_content && (hub.site!)?has_content]

[#-- A web address, or nothing: editors and other sites may have written anything. --]
[#function web address=""]
  [#return address?string?trim?matches("(?i)https?://[^\\s\"<>]+")?then(address?trim, "")]
[/#function]

[#-- Lines "key = Name" or "key = Name = value" as a list of {key, name, value}; a line that is not so is passed over. --]
[#function entries lines=""]
  [#local found = []]
  [#list lines?string?split("\n") as line]
    [#local parts = line?trim?split("=")]
    [#if parts?size > 1 && parts[0]?trim?matches("[a-z0-9]+(?:-[a-z0-9]+)*") && parts[1]?trim != ""]
      [#local found = found + [{"key": parts[0]?trim, "name": parts[1]?trim, "value": (parts?size > 2)?then(parts[2..]?join("=")?trim, parts[0]?trim)}]]
    [/#if]
  [/#list]
  [#return found]
[/#function]

[#assign categories = entries(home.categories!"")]
[#assign sisters = entries(home.sisters!"")]

[#-- A whole number an editor wrote, between 1 and 50. --]
[#function count value=5 usual=5]
  [#if value?is_number && value gte 1][#return (value > 50)?then(50, value?int)][/#if]
  [#return usual]
[/#function]

[#function grouped number][#return number?string(",##0;; groupingSeparator='.'")][/#function]

[#-- An article's page on this very instance, whatever host the readers' address has. --]
[#function here address]
  [#local base = site.baseUrl!""]
  [#if base == ""][#return address?starts_with("/")?then(context + address, web(address))][/#if]
  [#return (address == base || address?starts_with(base + "/"))?then(context + address?substring(base?length), web(address))]
[/#function]

[#function articleHref article][#return here(article.url!"")][/#function]
[#function categoryHref category][#return context + "/chuyen-muc/" + category?url("UTF-8")][/#function]
[#function homeHref][#return (home.homeUrl!)?matches("/[A-Za-z0-9/._-]*")?then(context + home.homeUrl!, cmsfn.link(home)!"/")][/#function]

[#function outside path][#return hasHub?then(hub.url + path, "")][/#function]
[#function feedHref format][#return outside("/feeds/sites/" + (hub.site!"")?url("UTF-8") + "." + format)][/#function]

[#-- The picture's address: an asset of Magnolia's library, or what an import left as a web address. An asset that is gone costs its place, not the page.
    Magnolia finds an asset by its key, and answers 500 where its address ends in a name beyond ASCII: such a name is left out. --]
[#function picture reference=""]
  [#local link = web(reference)]
  [#if reference?matches("jcr:[0-9a-fA-F-]{36}")]
    [#attempt][#local link = (damfn.getAsset(reference).link)!""][#recover][#local link = ""][/#attempt]
    [#local link = link?replace("(/jcr:[0-9a-fA-F-]{36})/[^/]*[^A-Za-z0-9._~/-][^/]*?(\\.[A-Za-z0-9]{1,5})?$", "$1/anh$2", "r")]
  [/#if]
  [#return link]
[/#function]

[#function categoryName article]
  [#list categories as category]
    [#if category.value == (article.category!"")][#return category.name][/#if]
  [/#list]
  [#return article.category!""]
[/#function]

[#-- The line above the headline, as the seed portals have it. --]
[#function label article]
  [#if (article.section!)?has_content][#return article.section][/#if]
  [#return (article.hot!false)?then(text.hot, categoryName(article))]
[/#function]

[#-- The article of this page, if it is one's page. In the page editor there is no address, so the newest article stands in. --]
[#function current]
  [#local slug = ctx.getParameter("slug")!""]
  [#if slug != ""][#return newsfn.bySlug(slug)!{}][/#if]
  [#if editing][#return (newsfn.latest("", 1)?first)!{}][/#if]
  [#return {}]
[/#function]

[#function components area]
  [#return content[area]?? && (cmsfn.children(content[area], "mgnl:component")![])?has_content]
[/#function]

[#-- An article's language; the page's where it names none, or what is none. --]
[#function languageOf article]
  [#local own = article.language!""]
  [#return own?matches("[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*")?then(own, language)]
[/#function]

[#macro lang article][#if languageOf(article) != language] lang="${languageOf(article)}"[/#if][/#macro]

[#macro time article][#local day = newsfn.date(article)!""][#if day != ""]<time[#if article.publishedAt?? || article.published??] datetime="${iso(article.publishedAt!article.published)}"[/#if]>${day}</time>[/#if][/#macro]

[#function iso date][#return date?datetime?iso(site.zone!"Asia/Ho_Chi_Minh")][/#function]

[#-- The first articles of a list that are not among the others. --]
[#function others list except most]
  [#local left = []]
  [#list list as article]
    [#local known = false]
    [#list except as other][#if other["@id"] == article["@id"]][#local known = true][/#if][/#list]
    [#if !known && left?size < most][#local left = left + [article]][/#if]
  [/#list]
  [#return left]
[/#function]

[#-- For editors only: why a block shows nothing. --]
[#macro hint key][#if editing]<p class="hint">${text[key]}</p>[/#if][/#macro]

[#macro block title id kind="block" href=""]
<section class="${kind}" aria-labelledby="${id}">
<h2 id="${id}">[#if href != ""]<a href="${href}">${title}</a>[#else]${title}[/#if]</h2>
[#nested]
</section>
[/#macro]

[#-- A list with pictures and leads. --]
[#macro newsList list]
<ul class="news">
[#list list as article]
[#local image = picture(article.heroImage!"")]
<li[@lang article/]>
[#if image != ""]<div class="thumb"><img src="${image}" alt="" width="120" height="80" loading="lazy"></div>[/#if]
<div>
<h3><a href="${articleHref(article)}">${article.title!}</a></h3>
<p class="meta">[#if article.hot!false]<span class="hot">${text.hot}</span> · [/#if][@time article/]</p>
[#if (article.lead!)?has_content]<p class="lead">${article.lead}</p>[/#if]
</div>
</li>
[/#list]
</ul>
[/#macro]

[#-- Headlines and days alone. --]
[#macro linkList list]
<ul class="links">
[#list list as article]
<li[@lang article/]><a href="${articleHref(article)}">${article.title!}</a> <span class="meta">[@time article/]</span></li>
[/#list]
</ul>
[/#macro]

[#-- One article large. --]
[#macro story article]
[#local image = picture(article.heroImage!"")]
<div class="story"[@lang article/]>
[#if image != ""]<img src="${image}" alt="" width="640" height="360">[/#if]
<h3><a href="${articleHref(article)}">${article.title!}</a></h3>
<p class="meta">[@time article/]</p>
[#if (article.lead!)?has_content]<p>${article.lead}</p>[/#if]
</div>
[/#macro]

[#-- The navigation's entries: what an editor listed. --]
[#macro menu place=""]
<nav class="menu" aria-label="${text.sections}"><div class="wrap">
<a href="${homeHref()}"[#if place == "-home"] aria-current="page"[/#if]>${text.home}</a>
[#list categories as category]
<a href="${categoryHref(category.key)}"[#if place == category.key] aria-current="page"[/#if]>${category.name}</a>
[/#list]
</div></nav>
[/#macro]

[#macro searchForm id words=""]
<form class="search" role="search" action="${context}/tim-kiem" method="get">
<input type="search" id="${id}" name="q" value="${words}" maxlength="200" aria-label="${text["search.label"]}" placeholder="${text["search.label"]}">
<button>${text["search.button"]}</button>
</form>
[/#macro]

[#macro alternates]
[#if hasHub]
<link rel="alternate" type="application/rss+xml" title="${name} (RSS)" href="${feedHref("rss")}">
<link rel="alternate" type="application/atom+xml" title="${name} (Atom)" href="${feedHref("atom")}">
<link rel="alternate" type="application/feed+json" title="${name} (JSON Feed)" href="${feedHref("json")}">
[#else]
<link rel="alternate" type="application/feed+json" title="${name} (JSON Feed)" href="${context}/.rest/kenhtin/v1/articles">
[/#if]
[/#macro]

[#macro head title]
[@cms.page /]
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}[#if title != name] – ${name}[/#if]</title>
<link rel="stylesheet" href="${context}/.resources/kenhtin-portal/webresources/kenhtin.css">
[#local theme = colours.theme(home.brandColour!"")]
[#if theme != ""][#-- made of validated hexadecimal digits alone --]<style>[#noescape]${theme}[/#noescape]</style>[/#if]
<script defer src="${context}/.resources/kenhtin-portal/webresources/portal.js"></script>
[/#macro]

[#--
  A whole page. Its body is called twice: with "head" for more of the head, with "main" for the content.
  place: "-home", "-search", the key of a category, or nothing.
--]
[#macro frame title place="" plain=false]
<!DOCTYPE html>
<html lang="${language}">
<head>
[@head title/]
[#if !plain][@alternates/][/#if]
[#nested "head"]
</head>
<body>
[#if plain]
[#nested "main"]
[#else]
<a class="skip" href="#main">${text.skip}</a>
<header class="top" id="top"><div class="wrap">
[#local logo = picture(home.logo!"")]
<a class="brand" href="${homeHref()}">[#if logo != ""]<img src="${logo}" alt="" width="48" height="48">[/#if]<span>[#if (home.unitName!)?has_content]<small>${home.unitName}</small>[/#if]${name}</span></a>
<div class="font-size" role="group" aria-label="${text.font}" hidden>
<button type="button" data-step="-1" aria-label="${text["font.smaller"]}">A-</button>
<button type="button" data-step="0" aria-label="${text["font.normal"]}">A</button>
<button type="button" data-step="1" aria-label="${text["font.larger"]}">A+</button>
</div>
[#if place != "-search"][@searchForm "top-search"/][/#if]
</div></header>
[@menu place/]
<main id="main"><div class="wrap">
[#nested "main"]
</div></main>
<footer class="bottom"><div class="wrap">
<p><strong>${name}</strong></p>
[#list (home.footer!"")?split("\n") as line][#if line?trim != ""]<p>${line?trim}</p>
[/#if][/#list]
<p>${text.quote}</p>
<nav aria-label="${text.foot}"><p><a href="#top">${text.top}</a>[#if hasHub] · <a href="${feedHref("rss")}" type="application/rss+xml">RSS</a> · <a href="${outside("/feeds")}">${text["subscribe.all"]}</a>[/#if]</p></nav>
</div></footer>
[/#if]
</body>
</html>
[/#macro]
[/#escape]
