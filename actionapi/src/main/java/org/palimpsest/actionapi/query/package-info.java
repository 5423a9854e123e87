/**
 * {@code action=query}: the set of pages that a request names, the modules that say something about
 * them or list other things, and how a long answer is continued (spec: api-framework.md, sections
 * 15 to 17). A module is one class that implements {@link
 * org.palimpsest.actionapi.query.QueryModule}:
 *
 * <pre>{@code
 * public final class PageTouched implements QueryModule {
 *   private static final Declaration DECLARATION =
 *       Declaration.ofQuery("touched", "to");
 *   public Declaration declaration() { return DECLARATION; }
 *   public Kind kind() { return Kind.PROP; }
 *   public QueryAnswer execute(QueryCall call) {
 *     for (QueryPage page : call.pages().existing()) {
 *       page.node().put("touched", page.facts().touched());
 *     }
 *     return QueryAnswer.done();
 *   }
 * }
 * }</pre>
 *
 * <p>A list answers {@code QueryAnswer.of("things", list)} and, if there is more, {@code
 * .next("continue", position)}: the prefix is added to the name.
 */
@NullMarked
package org.palimpsest.actionapi.query;

import org.jspecify.annotations.NullMarked;
