package org.palimpsest.actionapi.action;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamList;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.accounts.TokenType;

/**
 * All that a module says about itself. What it does is told to people by the sentence {@code
 * apihelp-PATH-summary}, its parameters by {@code apihelp-PATH-param-NAME} or, where several
 * modules share them, {@code api-help-param-NAME}, its examples by {@code
 * apihelp-PATH-example-NUMBER}. The defaults are those of a module that reads: it needs the right
 * to read, writes nothing and takes GET and POST. Immutable.
 *
 * @param path the name, for parts of {@code query} with {@code query+} before it
 * @param prefix what the names of its parameters begin with
 * @param params the parameters, in the order in which they are checked
 * @param reads whether the caller must be allowed to read the wiki
 * @param writes whether it changes the wiki
 * @param posted whether it takes POST only
 * @param token the type of its token, or null
 * @param dynamicParameters says which parameters it takes that are not declared here, because they
 *     depend on the call; null: none
 * @param examples queries that show what it can do, without the address of the API
 */
public record Declaration(
    String path,
    String prefix,
    ParamList params,
    boolean reads,
    boolean writes,
    boolean posted,
    @Nullable TokenType token,
    @Nullable Message dynamicParameters,
    List<String> examples) {

  public Declaration {
    examples = List.copyOf(examples);
  }

  /** The token of modules that need one; always checked last. */
  public static final Param<String> TOKEN = Param.string("token").required().sensitive();

  /** A module of its own. */
  public static Declaration of(String name, Param<?>... params) {
    return of(name, List.of(params));
  }

  /** A module of its own. */
  public static Declaration of(String name, List<Param<?>> params) {
    return new Declaration(
        name, "", new ParamList("", params), true, false, false, null, null, List.of());
  }

  /** A part of {@code action=query} whose parameters have this prefix. */
  public static Declaration ofQuery(String name, String prefix, Param<?>... params) {
    return ofQuery(name, prefix, List.of(params));
  }

  /** A part of {@code action=query} whose parameters have this prefix. */
  public static Declaration ofQuery(String name, String prefix, List<Param<?>> params) {
    return new Declaration(
        "query+" + name,
        prefix,
        new ParamList(prefix, params),
        true,
        false,
        false,
        null,
        null,
        List.of());
  }

  /** The same for a module whose parameters have this prefix. */
  public Declaration prefixed(String newPrefix) {
    return new Declaration(
        path,
        newPrefix,
        new ParamList(newPrefix, params.params()),
        reads,
        writes,
        posted,
        token,
        dynamicParameters,
        examples);
  }

  /** The same for a module that takes other parameters too, which this sentence tells of. */
  public Declaration dynamicParameters(Message message) {
    return new Declaration(path, prefix, params, reads, writes, posted, token, message, examples);
  }

  /** The same for a module that everybody may use, even where reading needs a right. */
  public Declaration readingNothing() {
    return new Declaration(path, prefix, params, false, writes, posted, token, dynamicParameters, examples);
  }

  /** The same for a module that changes the wiki. */
  public Declaration writing() {
    return new Declaration(path, prefix, params, reads, true, posted, token, dynamicParameters, examples);
  }

  /** The same for a module that takes POST only. */
  public Declaration postOnly() {
    return new Declaration(path, prefix, params, reads, writes, true, token, dynamicParameters, examples);
  }

  /** The same for a module that needs a token, hence POST too. */
  public Declaration withToken(TokenType type) {
    List<Param<?>> all = new ArrayList<>(params.params());
    all.add(TOKEN);
    return new Declaration(
        path, prefix, new ParamList(prefix, all), reads, writes, true, type, dynamicParameters, examples);
  }

  /**
   * The same with one example more.
   *
   * @param query the call, for instance {@code action=checktoken&type=csrf&token=123ABC}
   */
  public Declaration example(String query) {
    List<String> all = new ArrayList<>(examples);
    all.add(query);
    return new Declaration(path, prefix, params, reads, writes, posted, token, dynamicParameters, all);
  }

  /** The last part of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('+') + 1);
  }
}
