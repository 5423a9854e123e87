package org.palimpsest.wiki.protection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.protection.ProtectionLevel;
import org.palimpsest.model.protection.ProtectionType;

/**
 * One protection that somebody asks for.
 *
 * @param level null: there shall be none of this type
 * @param expires until when; null: for ever
 */
public record AskedProtection(
    ProtectionType type, @Nullable ProtectionLevel level, @Nullable Instant expires) {}
