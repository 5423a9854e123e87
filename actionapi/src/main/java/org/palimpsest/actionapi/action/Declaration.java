package org.palimpsest.actionapi.action;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamList;
import org.palimpsest.wiki.accounts.TokenType;

/**
 * All that a module says about itself. The defaults are those of a module that reads: it needs the
 * right to read, writes nothing and takes GET and POST. Immutable.
 *
 * @param path the name, for parts of {@code query} with {@code query+} before it
 * @param summary what the module does, in one English sentence
 * @param prefix what the names of its parameters begin with
 * @param params the parameters, in the order in which they are checked
 * @param reads whether the caller must be allowed to read the wiki
 * @param writes whether it changes the wiki
 * @param posted whether it takes POST only
 * @param token the type of its token, or null
 */
public record Declaration(
    String path,
    String summary,
    String prefix,
    ParamList params,
    boolean reads,
    boolean writes,
    boolean posted,
    @Nullable TokenType token) {

  /** The token of modules that need one; always checked last. */
  public static final Param<String> TOKEN = Param.string("token").required().sensitive();

  /** A module of its own. */
  public static Declaration of(String name, String summary, Param<?>... params) {
    return of(name, summary, List.of(params));
  }

  /** A module of its own. */
  public static Declaration of(String name, String summary, List<Param<?>> params) {
    return new Declaration(name, summary, "", new ParamList("", params), true, false, false, null);
  }

  /** A part of {@code action=query} whose parameters have this prefix. */
  public static Declaration ofQuery(
      String name, String prefix, String summary, Param<?>... params) {
    return ofQuery(name, prefix, summary, List.of(params));
  }

  /** A part of {@code action=query} whose parameters have this prefix. */
  public static Declaration ofQuery(
      String name, String prefix, String summary, List<Param<?>> params) {
    return new Declaration(
        "query+" + name, summary, prefix, new ParamList(prefix, params), true, false, false, null);
  }

  /** The same for a module that everybody may use, even where reading needs a right. */
  public Declaration readingNothing() {
    return new Declaration(path, summary, prefix, params, false, writes, posted, token);
  }

  /** The same for a module that changes the wiki. */
  public Declaration writing() {
    return new Declaration(path, summary, prefix, params, reads, true, posted, token);
  }

  /** The same for a module that takes POST only. */
  public Declaration postOnly() {
    return new Declaration(path, summary, prefix, params, reads, writes, true, token);
  }

  /** The same for a module that needs a token, hence POST too. */
  public Declaration withToken(TokenType type) {
    List<Param<?>> all = new ArrayList<>(params.params());
    all.add(TOKEN);
    return new Declaration(
        path, summary, prefix, new ParamList(prefix, all), reads, writes, true, type);
  }

  /** The last part of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('+') + 1);
  }
}
