/**
 * The Action API: from the parameters of a request ({@code http.form}) through declared parameters
 * ({@code params}) to a module ({@code module} is their frame, and each stands with its concept),
 * and from its result tree ({@code result}, {@code error}) to the bytes of an answer ({@code
 * format}). {@link org.palimpsest.actionapi.RequestExecution} holds the order of the checks.
 */
@NullMarked
package org.palimpsest.actionapi;

import org.jspecify.annotations.NullMarked;
