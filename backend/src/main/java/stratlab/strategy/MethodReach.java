package stratlab.strategy;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The places of one method that reach outside of a run; see {@link OutsideReach}. */
final class MethodReach {
  private static final List<String> OUTSIDE =
      List.of(
          "java/io/File",
          "java/io/RandomAccessFile",
          "java/nio/file/",
          "java/nio/channels/",
          "java/net/",
          "java/rmi/",
          "java/sql/",
          "java/util/zip/ZipFile",
          "java/util/jar/JarFile",
          "java/lang/Process",
          "java/lang/Runtime",
          "java/util/prefs/",
          "javax/");

  private static final List<String> HIDDEN =
      List.of(
          "java/lang/reflect/",
          "java/lang/foreign/",
          "java/lang/invoke/MethodHandles",
          "java/lang/ClassLoader",
          "java/util/ServiceLoader",
          "sun/",
          "jdk/");

  private static final Set<String> CLASS_DOORS =
      Set.of(
          "forName",
          "getResource",
          "getResourceAsStream",
          "getDeclaredField",
          "getDeclaredFields",
          "getDeclaredMethod",
          "getDeclaredMethods",
          "getClassLoader",
          "getField",
          "getFields",
          "getMethod",
          "getMethods");

  /** Methods of {@code System} whose effects all runs of the process share. */
  private static final Set<String> SYSTEM_METHODS =
      Set.of(
          "clearProperty",
          "getProperties",
          "getProperty",
          "getenv",
          "load",
          "loadLibrary",
          "setProperties",
          "setProperty");

  /** What {@link #made} says of an array that nothing has been written to. */
  private static final String EMPTY_ARRAY = "[";

  private static final List<String> CHANGEABLE =
      List.of(
          EMPTY_ARRAY,
          "java/util/HashMap",
          "java/util/LinkedHashMap",
          "java/util/TreeMap",
          "java/util/WeakHashMap",
          "java/util/IdentityHashMap",
          "java/util/ArrayList",
          "java/util/LinkedList",
          "java/util/ArrayDeque",
          "java/util/PriorityQueue",
          "java/util/HashSet",
          "java/util/LinkedHashSet",
          "java/util/TreeSet",
          "java/util/BitSet",
          "java/util/concurrent/",
          "java/lang/StringBu",
          "java/lang/ThreadLocal");

  private final ClassModel owner;
  private final MethodModel method;
  private final Set<String> places = new LinkedHashSet<>();
  private final Set<String> uses = new LinkedHashSet<>();
  private int line;
  private String made = "";

  MethodReach(ClassModel owner, MethodModel method) {
    this.owner = owner;
    this.method = method;
    method.code().ifPresent(code -> code.forEach(this::look));
  }

  /** Returns a sentence for each place. */
  List<String> places() {
    return List.copyOf(places);
  }

  /** Returns the classes whose code it may run, their names with slashes. */
  Set<String> uses() {
    return uses;
  }

  private void look(CodeElement element) {
    switch (element) {
      case LineNumber number -> line = number.line();
      case InvokeInstruction call -> call(call.owner().asInternalName(), call.name().stringValue());
      case InvokeDynamicInstruction call -> handles(call);
      case NewPrimitiveArrayInstruction _,
          NewReferenceArrayInstruction _,
          NewMultiArrayInstruction _ ->
          made = EMPTY_ARRAY;
      case ArrayStoreInstruction _ -> made = "";
      case NewObjectInstruction fresh -> uses.add(fresh.className().asInternalName());
      case FieldInstruction field -> field(field);
      default -> {}
    }
  }

  /** A lambda or a method reference holds a handle of what it will call. */
  private void handles(InvokeDynamicInstruction call) {
    for (ConstantDesc argument : call.bootstrapArgs()) {
      if (argument instanceof DirectMethodHandleDesc handle) {
        String type = handle.owner().descriptorString();
        call(type.substring(1, type.length() - 1), handle.methodName());
      }
    }
  }

  private void call(String type, String name) {
    uses.add(type);
    made = name.equals("<init>") ? type : "";
    if (OUTSIDE.stream().anyMatch(type::startsWith)) {
      tell("calls " + spelled(type, name) + ": it could read prices that the run has not shown it");
    } else if (type.equals("java/lang/System") && SYSTEM_METHODS.contains(name)) {
      tell("calls " + spelled(type, name) + ": other runs of the process share that");
    } else if (HIDDEN.stream().anyMatch(type::startsWith)
        || (type.equals("java/lang/Class") && CLASS_DOORS.contains(name))) {
      tell("calls " + spelled(type, name) + ": it could reach what the engine hides");
    }
  }

  private void field(FieldInstruction field) {
    uses.add(field.owner().asInternalName());
    if (field.opcode() == Opcode.PUTSTATIC) {
      keep(field);
    }
  }

  private void keep(FieldInstruction field) {
    boolean starting = method.methodName().equalsString("<clinit>");
    boolean own = field.owner().asInternalName().equals(owner.thisClass().asInternalName());
    boolean changeable = CHANGEABLE.stream().anyMatch(made::startsWith);
    boolean compilers = field.name().stringValue().startsWith("$");
    if (!compilers && (!starting || !own || changeable)) {
      tell(
          "keeps "
              + spelled(field.owner().asInternalName(), field.name().stringValue())
              + ", a static field that can change: it could remember another run");
    }
    made = "";
  }

  private void tell(String what) {
    places.add(
        "%s.%s, line %d, %s"
            .formatted(
                owner.thisClass().asInternalName().replace('/', '.'),
                method.methodName().stringValue(),
                line,
                what));
  }

  private static String spelled(String type, String member) {
    return type.replace('/', '.') + (member.equals("<init>") ? "" : "." + member);
  }
}
