/**
 * What a module of the API is. Adding one is one class:
 *
 * <pre>{@code
 * public final class Thank implements Action {
 *   private static final Param<Long> REV = Param.integer("rev").required();
 *   private static final Param<List<String>> TAGS = Param.string("tags").multi();
 *   private static final Declaration DECLARATION =
 *       Declaration.of("thank", REV, TAGS)
 *           .writing()
 *           .withToken(TokenType.CSRF); // adds the parameter "token" and asks for POST
 *
 *   public Declaration declaration() { return DECLARATION; }
 *
 *   public Answer execute(Call call) { // every parameter has been checked
 *     return switch (thanks.thank(call.performer(), call.get(REV), call.getOrEmpty(TAGS))) {
 *       case Thanked(String name) -> Answer.of("thank", new ObjectNode().put("recipient", name));
 *       case NoSuchRevision _ -> Answer.refused(
 *           ApiError.of(Message.of("apierror-nosuchrevid", call.get(REV))));
 *     };
 *   }
 * }
 * }</pre>
 *
 * <p>It is then added to the list given to {@code ActionApi}. Parts of {@code action=query} are
 * {@code query.QueryModule}s and look the same.
 */
@NullMarked
package org.palimpsest.actionapi.action;

import org.jspecify.annotations.NullMarked;
