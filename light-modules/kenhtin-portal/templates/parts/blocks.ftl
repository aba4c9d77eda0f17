[#-- The blocks editors place and pages show by themselves where none is placed. Imported as b. --]
[#import "/kenhtin-portal/templates/parts/portal.ftl" as p]
[#escape x as x?html]

[#macro hot most=5 title="" id="hot"]
[#local list = newsfn.hot(most)]
[#if list?has_content]
[@p.block title=title?has_content?then(title, p.text.hot) id=id kind="block hot-block"]
<div class="front[#if list?size == 1] alone[/#if]">
[@p.story list?first/]
[#if list?size > 1][@p.linkList list[1..]/][/#if]
</div>
[/@p.block]
[#else][@p.hint "editor.empty"/][/#if]
[/#macro]

[#-- except: articles that stand elsewhere on the page; brief: headlines alone. --]
[#macro latest most=10 title="" id="latest" category="" href="" except=[] brief=false]
[#local list = p.others(newsfn.latest(category, most + except?size), except, most)]
[#if list?has_content]
[@p.block title=title?has_content?then(title, p.text.latest) id=id href=href]
[#if brief][@p.linkList list/][#else][@p.newsList list/][/#if]
[/@p.block]
[#else][@p.hint "editor.empty"/][/#if]
[/#macro]

[#-- A category in brief: its newest article large, more headlines below. --]
[#macro brief category most=5 title=""]
[#local list = newsfn.latest(category.value, most)]
[#if list?has_content]
[@p.block title=title?has_content?then(title, category.name) id="muc-" + category.key href=p.categoryHref(category.key)]
[@p.story list?first/]
[#if list?size > 1][@p.linkList list[1..]/][/#if]
[/@p.block]
[#else][@p.hint "editor.empty"/][/#if]
[/#macro]

[#macro mostRead most=5 days=7 title="" id="most-read"]
[#local list = newsfn.mostRead(most, days)]
[#if list?has_content]
[@p.block title=title?has_content?then(title, p.text.mostRead) id=id]
<ol class="ranked">
[#list list as item]
<li><div><a href="${p.here(item.url)}">${item.title}</a> <span class="meta">${p.grouped(item.reads)} ${p.text["reads.short"]}</span></div></li>
[/#list]
</ol>
[/@p.block]
[#else][@p.hint "editor.empty"/][/#if]
[/#macro]

[#macro related article most=6 title="" id="related"]
[#local list = newsfn.related(article, most)]
[#if list?has_content]
[@p.block title=title?has_content?then(title, p.text.related) id=id]
<ul class="links">
[#list list as item]
[#local day = newsfn.date(item)!""]
<li><a href="${p.here(item.url)}">${item.title}</a> <span class="meta">[#if item.siteName??]${item.siteName}[/#if][#if item.siteName?? && day != ""] · [/#if][@p.time item/]</span></li>
[/#list]
</ul>
[/@p.block]
[#else][@p.hint "editor.empty"/][/#if]
[/#macro]

[#-- The number in the page may be as old as the page in Magnolia's cache; the script brings the present one. --]
[#macro reads article beacon=true live=true]
<p>${p.text.reads}: <span[#if live] data-kenhtin-reads[/#if]>${p.grouped(newsfn.reads(article))}</span></p>
[#if beacon][#noescape]${newsfn.beacon(article)}[/#noescape][/#if]
[/#macro]

[#-- News of another site: the browser fetches them from the hub, so that neither the page nor its cache waits for it. Without scripts the link leads there. --]
[#macro sister key name most=5 title="" id=""]
[#if p.hasHub]
[@p.block title=title?has_content?then(title, name) id=id?has_content?then(id, "trang-" + key)]
<div data-kenhtin-feed="${p.outside("/feeds/sites/" + key?url("UTF-8") + ".json?limit=" + most?c)}" data-most="${most?c}"></div>
<p class="more"><a href="${p.outside("/feeds/sites/" + key?url("UTF-8"))}">${p.text["sister.all"]} ${name}</a></p>
[/@p.block]
[#else][@p.hint "editor.empty"/][/#if]
[/#macro]

[#macro subscribe title="" id="subscribe"]
[@p.block title=title?has_content?then(title, p.text.subscribe) id=id kind="block follow"]
<p>${p.text["subscribe.text"]}</p>
<dl>
[#if p.hasHub]
<dt><a class="format" type="application/rss+xml" href="${p.feedHref("rss")}">RSS</a></dt><dd>${p.text["subscribe.rss"]}</dd>
<dt><a class="format" type="application/atom+xml" href="${p.feedHref("atom")}">Atom</a></dt><dd>${p.text["subscribe.atom"]}</dd>
<dt><a class="format" type="application/feed+json" href="${p.feedHref("json")}">JSON</a></dt><dd>${p.text["subscribe.json"]}</dd>
[#else]
<dt><a class="format" type="application/feed+json" href="${p.context}/.rest/kenhtin/v1/articles">JSON</a></dt><dd>${p.text["subscribe.json"]}</dd>
[/#if]
</dl>
[#if p.hasHub]<p class="small"><a href="${p.outside("/feeds")}">${p.text["subscribe.all"]}</a></p>[/#if]
[/@p.block]
[/#macro]

[#-- What stands beside every page where editors placed nothing. --]
[#macro beside]
[@mostRead/]
[#if p.hasHub && p.sisters?has_content]
[@p.block title=p.text.sisters id="sisters"]
[#list p.sisters as sister]
<h3><a href="${p.outside("/feeds/sites/" + sister.key)}">${sister.name}</a></h3>
<div data-kenhtin-feed="${p.outside("/feeds/sites/" + sister.key + ".json?limit=3")}" data-most="3"></div>
[/#list]
[/@p.block]
[/#if]
[@subscribe/]
[/#macro]

[#-- An area, or what stands in for it while nobody has placed anything there. --]
[#macro area name]
[#local placed = p.components(name)]
[#if placed || p.editing][@cms.area name=name /][/#if]
[#if !placed][#nested][/#if]
[/#macro]
[/#escape]
