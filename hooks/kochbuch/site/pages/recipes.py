# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""One page per recipe, its pictures, and redirects from its former addresses."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from kochbuch.book.recipe import Recipe
from kochbuch.german import formatting as german
from kochbuch.site import addresses
from kochbuch.site.site import Site
from kochbuch.site.site_file import SiteFile
from kochbuch.site.spec import PageSpec
from kochbuch.views.relations import relations

_MUNICIPALITIES_SHOWN = 6
_RECOOKED_SHOWN = 12


def pages(site: Site) -> Iterator[PageSpec]:
    """Yield the page of every recipe."""
    return (_page(site, recipe) for recipe in site.book.recipes)


def files(site: Site) -> Iterator[SiteFile]:
    """Yield pictures and redirects of all recipes."""
    for recipe in site.book.recipes:
        for name in recipe.pictures:
            source = f"recipes/{recipe.path}/{name}"
            yield SiteFile(f"{addresses.of(recipe)}{name}", None, source)
        for path in recipe.former_paths:
            yield _redirect(recipe, path)


def _page(site: Site, recipe: Recipe) -> PageSpec:
    source = f"recipes/{recipe.path}.md"
    return PageSpec(
        addresses.of(recipe),
        "recipe.html",
        recipe.title,
        recipe.summary,
        {
            "recipe": recipe,
            "card": site.cards[recipe.path],
            "topic": site.book.vocabulary.topic_of(recipe.topic),
            "story": site.stories[recipe.path].html,
            "sections": site.stories[recipe.path].sections,
            **_related(site, recipe),
            "shown_municipalities": recipe.municipalities[:_MUNICIPALITIES_SHOWN],
            "hidden_municipalities": recipe.municipalities[_MUNICIPALITIES_SHOWN:],
            "licence": site.settings.operator.licence.label,
            "population_date": german.day(site.book.register.provenance.population_date),
            "edit_url": site.settings.repository.edit_url(source),
        },
        source,
    )


def _related(site: Site, recipe: Recipe) -> dict[str, object]:
    """Return the cards of other recipes that the page links to."""
    found = relations(site.indexes, recipe)
    similar = site.neighbourhood.similar(recipe)
    return {
        "original": site.cards[found.recooked_from.path] if found.recooked_from else None,
        "recooked_by": site.cards_of(found.recooked_by[:_RECOOKED_SHOWN]),
        "required_recipes": site.cards_of(found.required_recipes),
        "required_topics": found.required_topics,
        "same_municipality": site.cards_of(found.same_municipality),
        "similar": tuple((site.cards[s.recipe.path], s.reasons) for s in similar),
    }


def _redirect(recipe: Recipe, path: str) -> SiteFile:
    """Return a page that leads from a former address to the present one, without a script."""
    former = addresses.of_path(path)
    way = escape(addresses.relative(addresses.of(recipe), former))
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
