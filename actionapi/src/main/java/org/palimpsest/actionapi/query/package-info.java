/**
 * {@code action=query}: the set of pages that a request names, the modules that say something about
 * them or list other things, and how a long answer is continued (spec: api-framework.md, sections
 * 15 to 17). A module is one class that implements {@link
 * org.palimpsest.actionapi.query.QueryModule}:
 *
 * <pre>{@code
 * public final class PageTouched implements QueryModule {
 *   private static final Declaration DECLARATION = Declaration.ofProp("touched", "to");
 *   public Declaration declaration() { return DECLARATION; }
 *   public QueryAnswer execute(QueryCall call) {
 *     for (PageSetEntry page : call.pages().existing()) {
 *       page.node().put("touched", page.facts().touched());
 *     }
 *     return QueryAnswer.done();
 *   }
 * }
 * }</pre>
 *
 * <p>What is read a part at a time answers as a {@code PagedList} (package {@code list}), which
 * owns where a client goes on.
 */
@NullMarked
package org.palimpsest.actionapi.query;

import org.jspecify.annotations.NullMarked;
