# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""One page per recipe, its pictures, and redirects from its former addresses."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from markupsafe import Markup

from kochbuch.book.recipe import Recipe
from kochbuch.german import formatting as german
from kochbuch.site import addresses
from kochbuch.site.cards import where
from kochbuch.site.site import Site
from kochbuch.site.site_file import SiteFile
from kochbuch.views.relations import relations

_MUNICIPALITIES_SHOWN = 6


def render(site: Site) -> Iterator[SiteFile]:
    """Yield pages, pictures and redirects of all recipes."""
    for recipe in site.book.recipes:
        yield _page(site, recipe)
        for name in recipe.pictures:
            source = f"recipes/{recipe.path}/{name}"
            yield SiteFile(f"{addresses.of_recipe(recipe)}{name}", None, source)
        for path in recipe.former_paths:
            yield _redirect(recipe, path)


def _page(site: Site, recipe: Recipe) -> SiteFile:
    story = site.stories[recipe.path]
    source = f"recipes/{recipe.path}.md"
    topic = site.book.vocabulary.topic_of(recipe.topic)
    return site.pages.page(
        "recipe.html",
        address=addresses.of_recipe(recipe),
        title=recipe.title,
        description=recipe.summary,
        source=source,
        recipe=recipe,
        topic=topic,
        story=Markup(story.html),  # noqa: S704 - cleaned by an allow-list
        sections=story.sections,
        relations=relations(site.shelves, recipe),
        similar=site.neighbourhood.similar(recipe),
        shown_municipalities=recipe.municipalities[:_MUNICIPALITIES_SHOWN],
        hidden_municipalities=recipe.municipalities[_MUNICIPALITIES_SHOWN:],
        licence=site.settings.operator.licence.label,
        population_date=german.day(site.book.register.provenance.population_date),
        edit_url=site.settings.repository.edit_url(source),
        where=where,
    )


def _redirect(recipe: Recipe, path: str) -> SiteFile:
    """Return a page that leads from a former address to the present one, without a script."""
    former = addresses.of_path(path)
    way = escape(addresses.relative(addresses.of_recipe(recipe), former))
    title = escape(recipe.title)
    return SiteFile(
        f"{former}index.html",
        "<!doctype html>\n"
        f'<html lang="de">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f'<meta http-equiv="refresh" content="0; url={way}">\n'
        f'<link rel="canonical" href="{way}">\n<meta name="robots" content="noindex">\n'
        f'</head>\n<body>\n<p>Das Rezept ist umgezogen: <a href="{way}">{title}</a></p>\n'
        "</body>\n</html>\n",
        f"recipes/{recipe.path}.md",
    )
