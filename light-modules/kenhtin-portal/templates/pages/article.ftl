[#import "/kenhtin-portal/templates/parts/portal.ftl" as p]
[#import "/kenhtin-portal/templates/parts/blocks.ftl" as b]
[#import "/kenhtin-portal/templates/parts/article.ftl" as a]
[#escape x as x?html]
[#assign article = p.current()]
[#if !article?has_content]
[@p.frame title=p.text.missing; part]
[#if part == "head"]
<meta name="robots" content="noindex">
[#else]
[@a.missing p.text.missing/]
[/#if]
[/@p.frame]
[#elseif (ctx.getParameter("view")!"") == "print"]
[@p.frame title=article.title!"" plain=true; part]
[#if part == "head"]
<link rel="canonical" href="${a.canonical(article)}">
<meta name="robots" content="noindex">
[#else]
[@a.paper article/]
[/#if]
[/@p.frame]
[#else]
[#assign place = ""]
[#list p.categories as category][#if category.value == (article.category!"")][#assign place = category.key][/#if][/#list]
[@p.frame title=article.title!"" place=place; part]
[#if part == "head"]
[@a.metadata article/]
[#else]
<div class="columns">
<div class="stack">
[@a.whole article/]
[@b.area "below"][@b.related article/][/@b.area]
</div>
<aside class="stack" aria-label="${p.text.mostRead}">
[@b.area "side"][@b.mostRead/][@b.latest most=5 except=[article] brief=true/][@b.subscribe/][/@b.area]
</aside>
</div>
[/#if]
[/@p.frame]
[/#if]
[/#escape]
