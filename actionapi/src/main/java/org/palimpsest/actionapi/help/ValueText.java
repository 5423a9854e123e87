package org.palimpsest.actionapi.help;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.message.Message;

/**
 * What a value of a parameter means.
 *
 * @param path the path of the module that the value stands for, or null
 */
record ValueText(String value, @Nullable String path, Message text) {}
