# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""One page per recipe, its pictures, and redirects from its former addresses."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from kochbuch.book.recipe import Recipe
from kochbuch.german import formatting as german
from kochbuch.running.errors import making
from kochbuch.site import addresses
from kochbuch.site.site import Site
from kochbuch.site.site_file import SiteFile
from kochbuch.site.spec import PageSpec

_MUNICIPALITIES_SHOWN = 6
_RECOOKED_SHOWN = 12
_SAME_PLACE_SHOWN = 5
_NOTHING_ALLOWED = (
    "default-src 'none'; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
"""The policy of a redirect, which asks for nothing; other pages have theirs from overrides/."""


def pages(site: Site) -> Iterator[PageSpec]:
    """Yield the page of every recipe."""
    return (making(recipe.source, _page, site, recipe) for recipe in site.book.recipes)


def files(site: Site) -> Iterator[SiteFile]:
    """Yield pictures and redirects of all recipes."""
    for recipe in site.book.recipes:
        for name in recipe.pictures:
            source = f"recipes/{recipe.path}/{name}"
            yield SiteFile(f"{addresses.of(recipe)}{name}", None, source)
        for path in recipe.former_paths:
            yield making(recipe.source, _redirect, recipe, path)


def _page(site: Site, recipe: Recipe) -> PageSpec:
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
            **related(site, recipe),
            "shown_municipalities": recipe.municipalities[:_MUNICIPALITIES_SHOWN],
            "hidden_municipalities": recipe.municipalities[_MUNICIPALITIES_SHOWN:],
            "licence": site.settings.operator.licence.label,
            "population_date": german.day(site.book.register.provenance.population_date),
            "edit_url": site.settings.repository.edit_url(recipe.source),
        },
        recipe.source,
    )


def related(site: Site, recipe: Recipe) -> dict[str, object]:
    """Return what the page links to; drafts and missing recipes are left out."""
    book, subtopics = site.book, site.book.vocabulary.subtopics
    there = site.indexes.by_municipality[recipe.lead.key][: _SAME_PLACE_SHOWN + 1]
    same_place = [other for other in there if other is not recipe][:_SAME_PLACE_SHOWN]
    return {
        "original": site.cards.get(recipe.recooked_from),
        "recooked_by": site.cards_of(book.recooked.get(recipe.path, ())[:_RECOOKED_SHOWN]),
        "required_recipes": tuple(site.cards[n] for n in recipe.requires if n in site.cards),
        "required_topics": tuple(subtopics[n] for n in recipe.requires if n in subtopics),
        "same_municipality": site.cards_of(same_place),
        "similar": tuple(
            (site.cards[similar.recipe.path], similar.reasons)
            for similar in site.neighbourhood.similar(recipe)
        ),
    }


def _redirect(recipe: Recipe, path: str) -> SiteFile:
    """Return a page that leads from a former address to the present one, without a script."""
    former = addresses.of_path(path)
    way = escape(addresses.relative(addresses.of(recipe), former))
    title = escape(recipe.title)
    return SiteFile(
        f"{former}index.html",
        "<!doctype html>\n"
        '<html lang="de">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_ALLOWED}">\n'
        f'<meta name="referrer" content="no-referrer">\n<title>{title}</title>\n'
        f'<meta http-equiv="refresh" content="0; url={way}">\n'
        f'<link rel="canonical" href="{way}">\n<meta name="robots" content="noindex">\n'
        f'</head>\n<body>\n<p>Das Rezept ist umgezogen: <a href="{way}">{title}</a></p>\n'
        "</body>\n</html>\n",
        recipe.source,
    )
