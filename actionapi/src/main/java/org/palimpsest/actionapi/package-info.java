/**
 * The Action API: from the parameters of a request ({@code http.form}) through declared parameters
 * ({@code params}) to a module ({@code action}, {@code query}), and from its result tree ({@code
 * result}, {@code error}) to the bytes of an answer ({@code format}). {@link
 * org.palimpsest.actionapi.Exchange} holds the order of the checks.
 */
@NullMarked
package org.palimpsest.actionapi;

import org.jspecify.annotations.NullMarked;
