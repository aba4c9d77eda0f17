[#import "/kenhtin-portal/templates/parts/portal.ftl" as p]
[#import "/kenhtin-portal/templates/parts/blocks.ftl" as b]
[#escape x as x?html]
[@p.frame title=p.name place="-home"; part]
[#if part == "head"]
[#if (p.site.baseUrl!)?has_content]<link rel="canonical" href="${p.site.baseUrl}${p.homeHref()?remove_beginning(p.context)}">[/#if]
<meta name="DC.title" content="${p.name}">
<meta name="DC.publisher" content="${p.name}">
<meta name="DC.language" content="${p.language}">
[#else]
<h1 class="unseen">${p.name}</h1>
<div class="columns">
<div class="stack">
[@b.area "main"]
[@b.hot/]
[@b.latest most=6 except=newsfn.hot(5)/]
[#if p.categories?has_content]
<div class="pair">
[#list p.categories as category]
[@b.brief category/]
[/#list]
</div>
[/#if]
[/@b.area]
</div>
<aside class="stack" aria-label="${p.text.mostRead}">
[@b.area "side"][@b.beside/][/@b.area]
</aside>
</div>
[/#if]
[/@p.frame]
[/#escape]
