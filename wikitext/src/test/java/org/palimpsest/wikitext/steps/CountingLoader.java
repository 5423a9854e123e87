package org.palimpsest.wikitext.steps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;

/** Loads the classes of the program so that they count every jump and call. */
final class CountingLoader extends ClassLoader {
  private static final String OURS = "org.palimpsest.";
  private static final ClassDesc STEPS = ClassDesc.of(Steps.class.getName());
  private static final ClassDesc CALLS = ClassDesc.of(CountedCalls.class.getName());
  private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);
  private static final MethodTypeDesc VALUE =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object);

  /** There must be one of each of these, whoever asks. */
  private static final Set<String> SHARED =
      Set.of(Steps.class.getName(), CountedCalls.class.getName(), CountingText.class.getName());

  private final ClassFile format;

  CountingLoader(ClassLoader parent) {
    super(parent);
    this.format =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(parent)
                    .orElse(ClassHierarchyResolver.defaultResolver())));
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(OURS) || SHARED.contains(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    String file = name.replace('.', '/') + ".class";
    try (InputStream in = getParent().getResourceAsStream(file)) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] changed =
          format.transformClass(
              format.parse(in.readAllBytes()),
              ClassTransform.transformingMethodBodies(CountingLoader::count));
      return defineClass(name, changed, 0, changed.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void count(CodeBuilder code, CodeElement element) {
    switch (element) {
      case BranchInstruction _, LookupSwitchInstruction _, TableSwitchInstruction _ -> {
        code.invokestatic(STEPS, "one", NOTHING);
        code.with(element);
      }
      case InvokeInstruction call -> count(code, call);
      case InvokeDynamicInstruction call -> {
        code.with(call);
        if (call.typeSymbol().returnType().equals(ConstantDescs.CD_String)) {
          code.dup().invokestatic(STEPS, "over", VALUE);
        }
      }
      default -> code.with(element);
    }
  }

  private static void count(CodeBuilder code, InvokeInstruction call) {
    String owner = call.owner().asInternalName();
    String name = call.name().stringValue();
    boolean isStatic = call.opcode() == Opcode.INVOKESTATIC;
    if (call.opcode() == Opcode.INVOKESPECIAL || !CountedCalls.countsCalls(owner, name, isStatic)) {
      code.invokestatic(STEPS, "one", NOTHING);
      code.with(call);
      return;
    }
    ClassDesc type = call.owner().asSymbol();
    MethodTypeDesc signature = call.typeSymbol();
    DirectMethodHandleDesc link =
        MethodHandleDesc.ofMethod(
            DirectMethodHandleDesc.Kind.STATIC,
            CALLS,
            isStatic ? "ofClass" : "ofObject",
            MethodTypeDesc.of(
                ConstantDescs.CD_CallSite,
                ConstantDescs.CD_MethodHandles_Lookup,
                ConstantDescs.CD_String,
                ConstantDescs.CD_MethodType,
                ConstantDescs.CD_Class));
    code.invokedynamic(
        DynamicCallSiteDesc.of(
            link, name, isStatic ? signature : signature.insertParameterTypes(0, type), type));
  }
}
