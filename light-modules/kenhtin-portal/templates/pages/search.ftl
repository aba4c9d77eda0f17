[#import "/kenhtin-portal/templates/parts/portal.ftl" as p]
[#import "/kenhtin-portal/templates/parts/blocks.ftl" as b]
[#escape x as x?html]
[#assign words = (ctx.getParameter("q")!"")?trim]
[#if words?length > 200][#assign words = words[0..199]][/#if]
[@p.frame title=p.text["search.title"] place="-search"; part]
[#if part == "head"]
<meta name="robots" content="noindex">
[#else]
<h1>${p.text["search.title"]}</h1>
[@p.searchForm "page-search" words/]
[#if p.hasHub]<p class="intro">${p.text["search.hint"]}</p>[/#if]
[#if words != ""]
[#-- The hub is asked by the reader's browser, so that this page never waits for it; what this site itself has stands here already. --]
[#if p.hasHub]
<div data-kenhtin-search="${p.outside("/api/v1/search?limit=20&q=" + words?url("UTF-8"))}" data-heading="${p.text["search.all"]}" data-none="${p.text["search.none"]}"></div>
<p><a href="${p.outside("/search?q=" + words?url("UTF-8"))}">${p.text["search.hub"]}: “${words}”</a></p>
[/#if]
[#assign own = newsfn.search(words, 10)]
<section class="block" aria-labelledby="own">
<h2 id="own">${p.text["search.own"]}</h2>
[#if own?has_content][@p.newsList own/][#else]<p role="status">${p.text["search.none"]}</p>[/#if]
</section>
[/#if]
[@b.area "below"][/@b.area]
[/#if]
[/@p.frame]
[/#escape]
