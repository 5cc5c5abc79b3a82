# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What can be searched: a record per recipe, and the words a question may mean."""
