/** HTML for people. Holds no rules of its own: it calls the same verbs as the API. */
@NullMarked
package org.palimpsest.web;

import org.jspecify.annotations.NullMarked;
