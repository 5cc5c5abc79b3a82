# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""From a book to the files of a site: safe HTML, German forms, addresses, pages."""
