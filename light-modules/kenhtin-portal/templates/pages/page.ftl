[#import "/kenhtin-portal/templates/parts/portal.ftl" as p]
[#import "/kenhtin-portal/templates/parts/blocks.ftl" as b]
[#escape x as x?html]
[#assign own = cmsfn.decode(content)]
[@p.frame title=own.title!p.name; part]
[#if part == "head"]
[#if (p.site.baseUrl!)?has_content]<link rel="canonical" href="${p.site.baseUrl}${(cmsfn.link(content)!"")?remove_beginning(p.context)}">[/#if]
<meta name="DC.title" content="${own.title!p.name}">
<meta name="DC.publisher" content="${p.name}">
<meta name="DC.language" content="${p.language}">
[#else]
<div class="columns">
<div class="stack">
<div>
<h1>${own.title!p.name}</h1>
[#if (own.intro!)?has_content]<p class="intro">${own.intro}</p>[/#if]
</div>
[@b.area "main"][/@b.area]
</div>
<aside class="stack" aria-label="${p.text.mostRead}">
[@b.area "side"][@b.beside/][/@b.area]
</aside>
</div>
[/#if]
[/@p.frame]
[/#escape]
