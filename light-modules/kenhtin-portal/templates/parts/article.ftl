[#-- An article: its metadata, and its parts in the order in which Vietnamese portals give them. Imported as a. --]
[#import "/kenhtin-portal/templates/parts/portal.ftl" as p]
[#import "/kenhtin-portal/templates/parts/blocks.ftl" as b]
[#escape x as x?html]

[#-- The address to cite: an editor's, where it is a web address, else this article's own. --]
[#function canonical article]
  [#local chosen = p.web(article.canonicalUrl!"")]
  [#return (chosen != "")?then(chosen, article.url!"")]
[/#function]

[#-- The person behind "Tin và ảnh: Thu Oanh". --]
[#function author article]
  [#return (article.byline!"")?replace("^\\s*(?:tin|bài|ảnh|theo|nguồn|words|photos?|story)[^:]{0,20}:\\s*", "", "ri")]
[/#function]

[#function sourceHref article][#return p.web(article.sourceUrl!"")][/#function]

[#function absolute address]
  [#return address?starts_with("/")?then((p.site.baseUrl!"") + address?remove_beginning(p.context), address)]
[/#function]

[#macro metadata article]
[#local url = canonical(article)]
[#local image = p.picture(article.heroImage!"")]
[#local by = author(article)]
<link rel="canonical" href="${url}">
[#if (article.lead!)?has_content]<meta name="description" content="${article.lead}">[/#if]
<meta name="DC.title" content="${article.title!}">
<meta name="DC.publisher" content="${p.name}">
<meta name="DC.identifier" content="${url}">
<meta name="DC.language" content="${p.languageOf(article)}">
<meta name="DC.type" content="Text">
<meta name="DC.format" content="text/html">
[#if by != ""]<meta name="DC.creator" content="${by}">[/#if]
[#if article.publishedAt??]<meta name="DC.date" content="${p.iso(article.publishedAt)}">[/#if]
[#if (article.lead!)?has_content]<meta name="DC.description" content="${article.lead}">[/#if]
[#if p.label(article) != ""]<meta name="DC.subject" content="${p.label(article)}">[/#if]
[#if (article.sourceName!)?has_content]<meta name="DC.source" content="${article.sourceName}">[/#if]
<meta property="og:type" content="article">
<meta property="og:title" content="${article.title!}">
<meta property="og:url" content="${url}">
<meta property="og:site_name" content="${p.name}">
[#if (article.lead!)?has_content]<meta property="og:description" content="${article.lead}">[/#if]
[#if image != ""]<meta property="og:image" content="${absolute(image)}">[/#if]
[@jsonLd article url image by/]
[/#macro]

[#-- A text inside a JSON string inside a script: no text can end either. --]
[#function json text][#return text?json_string?replace("<", "\\u003C")][/#function]

[#-- For schema.org. --]
[#macro jsonLd article url image by]
[#noescape]<script type="application/ld+json">
{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"${json(article.title!)}",
"mainEntityOfPage":"${json(url)}",
"url":"${json(article.url!)}",
[#if article.publishedAt??]"datePublished":"${p.iso(article.publishedAt)}",[/#if]
[#if (article.lead!)?has_content]"description":"${json(article.lead)}",[/#if]
[#if image != ""]"image":["${json(absolute(image))}"],[/#if]
[#if by != ""]"author":[{"@type":"Person","name":"${json(by)}"}],[/#if]
[#if p.label(article) != ""]"articleSection":"${json(p.label(article))}",[/#if]
[#if sourceHref(article) != ""]"isBasedOn":"${json(sourceHref(article))}",[/#if]
[#if (article.tags!)?has_content]"keywords":[[#list article.tags as tag]"${json(tag)}"[#sep],[/#sep][/#list]],[/#if]
"inLanguage":"${json(p.languageOf(article))}",
"publisher":{"@type":"GovernmentOrganization","name":"${json(p.name)}"}}
</script>[/#noescape]
[/#macro]

[#-- The parts; tools: whether the print view and the counter are offered. --]
[#macro whole article tools=true]
[#local image = p.picture(article.heroImage!"")]
<article class="news-article"[@p.lang article/]>
[#if p.label(article) != ""]<p class="section">${p.label(article)}</p>[/#if]
<p class="date">[@p.time article/]</p>
<h1>${article.title!}</h1>
[#if (article.lead!)?has_content]<p class="lead">${article.lead}</p>[/#if]
[#if image != ""]
<figure><img src="${image}" alt="${(article.heroCaption!)?has_content?then(article.heroCaption!, article.title!)}">
[#if (article.heroCaption!)?has_content || (article.photoCredit!)?has_content]<figcaption>${article.heroCaption!}[#if (article.photoCredit!)?has_content] [#if (article.heroCaption!)?has_content]([/#if]${p.text.photo}: ${article.photoCredit}[#if (article.heroCaption!)?has_content])[/#if][/#if]</figcaption>[/#if]
</figure>
[/#if]
<div class="body">
[#-- cleaned by newsfn: markup of an allow-list, without scripts --]
[#noescape]${article.body!}[/#noescape]
</div>
[#if (article.byline!)?has_content]<p class="byline">${article.byline}</p>[/#if]
<div class="facts">
[@b.reads article tools/]
[#if (article.sourceName!)?has_content || sourceHref(article) != ""]
<p>${p.text.source}: [#if sourceHref(article) != ""]<a href="${sourceHref(article)}" rel="noopener">${(article.sourceName!)?has_content?then(article.sourceName!, sourceHref(article))}</a>[#else]${article.sourceName}[/#if]</p>
[/#if]
[#if tools]<p class="no-print"><a href="${p.articleHref(article)}/in" rel="nofollow">${p.text.print}</a></p>[/#if]
</div>
</article>
[/#macro]

[#-- Everything a reader needs on paper, and where it came from. --]
[#macro paper article]
<div class="paper">
<header><strong>${p.name}</strong> <span class="tools"><button type="button" data-kenhtin-print hidden>${p.text["print.now"]}</button> <a class="no-print" href="${p.articleHref(article)}">${p.text["print.back"]}</a></span></header>
<main>
[@whole article=article tools=false/]
</main>
<p class="from">${p.text["print.at"]}: ${canonical(article)}</p>
</div>
[/#macro]

[#-- The answer to an address without an article: said to readers and, by the status, to machines. --]
[#macro missing title]
[#local status = ctx.response.setStatus(404)!]
<h1>${title}</h1>
<p class="intro">${p.text["missing.text"]}</p>
[@b.latest most=10/]
[/#macro]
[/#escape]
