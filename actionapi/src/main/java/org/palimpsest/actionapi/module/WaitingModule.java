package org.palimpsest.actionapi.module;

/** A module whose calls may have to wait ({@link Answer.Later}): they must not be large. */
public interface WaitingModule extends ActionModule {
  @Override
  default int longestBody() {
    return Answer.Later.LONGEST_BODY;
  }
}
