[#import "/kenhtin-portal/templates/parts/portal.ftl" as p]
[#import "/kenhtin-portal/templates/parts/blocks.ftl" as b]
[#import "/kenhtin-portal/templates/parts/article.ftl" as a]
[#escape x as x?html]
[#assign perPage = 20]
[#assign key = ctx.getParameter("muc")!""]
[#if key == "" && p.editing && p.categories?has_content][#assign key = p.categories?first.key][/#if]
[#assign chosen = {}]
[#list p.categories as category][#if category.key == key][#assign chosen = category][/#if][/#list]
[#-- a key nobody listed is still a category if there are news in it --]
[#if !chosen?has_content && key != ""][#assign chosen = {"key": key, "name": key, "value": key}][/#if]
[#assign wanted = ctx.getParameter("trang")!"1"]
[#assign number = wanted?matches("[1-5]")?then(wanted, "1")?number]
[#assign list = chosen?has_content?then(newsfn.latest(chosen.value!"", number * perPage + 1), [])]
[#if list?size > (number - 1) * perPage || (chosen?has_content && number == 1 && chosen.name != chosen.key)]
[#assign shown = []]
[#list list as article][#if article?index gte (number - 1) * perPage && article?index < number * perPage][#assign shown = shown + [article]][/#if][/#list]
[@p.frame title=chosen.name place=chosen.key; part]
[#if part == "head"]
[#if (p.site.baseUrl!)?has_content]<link rel="canonical" href="${p.site.baseUrl}/chuyen-muc/${chosen.key}[#if number > 1]/${number}[/#if]">[/#if]
<meta name="DC.title" content="${chosen.name}">
<meta name="DC.publisher" content="${p.name}">
<meta name="DC.language" content="${p.language}">
[#else]
<div class="columns">
<div class="stack">
<section class="block" aria-labelledby="category">
<h1 id="category">${chosen.name}</h1>
[#if shown?has_content][@p.newsList shown/][#else]<p>${p.text.none}</p>[/#if]
[#if number > 1 || (list?size > number * perPage && number < 5)]
<p class="tools">
[#if number > 1]<a rel="prev" href="${p.categoryHref(chosen.key)}[#if number > 2]/${number - 1}[/#if]">${p.text.newer}</a>[/#if]
[#if list?size > number * perPage && number < 5]<a rel="next" href="${p.categoryHref(chosen.key)}/${number + 1}">${p.text.older}</a>[/#if]
</p>
[/#if]
</section>
</div>
<aside class="stack" aria-label="${p.text.mostRead}">
[@b.area "side"][@b.beside/][/@b.area]
</aside>
</div>
[/#if]
[/@p.frame]
[#else]
[@p.frame title=p.text["missing.category"]; part]
[#if part == "head"]
<meta name="robots" content="noindex">
[#else]
[@a.missing p.text["missing.category"]/]
[/#if]
[/@p.frame]
[/#if]
[/#escape]
