"""Makes the large matrices of an ONNX graph 8-bit: word vectors by row; MatMul by blocks of 32, or with 8-bit arithmetic throughout."""
import numpy as np
from onnx import TensorProto, helper, numpy_helper

BLOCK = 32
LEAST = 50_000  # smaller matrices stay as they are
MIDDLE = 128    # the zero point of MatMulNBits where none is given


def quantize_arithmetic(model):
    """
    The graph with its large matrices multiplied in 8 bits, which is twice as fast as by blocks: each token's state has a scale of its own, so
    that a text reads the same beside others, each column of a matrix too. Weights keep to 7 bits, for processors whose sums of two
    products hold 16.
    """
    weights = {w.name: w for w in model.graph.initializer}
    nodes, added, replaced, rows = [], [numpy_helper.from_array(np.array(MIDDLE, np.uint8), "middle"), *ROW_CONSTANTS], set(), {}
    for node in model.graph.node:
        weight = weights.get(node.input[1]) if node.op_type == "MatMul" and len(node.input) > 1 else None
        if weight is None or np.prod(weight.dims) < LEAST:
            nodes.append(node)
            continue
        if node.input[0] not in rows:
            rows[node.input[0]] = f"{node.input[0]}_row"
            nodes += whole_numbers_by_row(node.input[0], rows[node.input[0]])
        nodes += matmul_of_whole_numbers(node, weight, rows[node.input[0]], added)
        replaced.add(weight.name)
    kept = [w for w in model.graph.initializer if w.name not in replaced]
    del model.graph.initializer[:], model.graph.node[:]
    model.graph.initializer.extend(kept + added)
    model.graph.node.extend(nodes)
    return quantize(model)


ROW_CONSTANTS = [numpy_helper.from_array(np.array(value, np.float32), name)
                 for name, value in (("row_least", 1e-9), ("row_most", 127.0), ("row_middle", float(MIDDLE)))]
MOST_WEIGHT = 63


def whole_numbers_by_row(states, name):
    """Nodes that make of states [.., size] whole numbers of 8 bits, and the scale of each row [.., 1]: `name` + _numbers, _scale."""
    node = lambda kind, inputs, output, **options: helper.make_node(kind, inputs, [name + output], name=name + output + "_node", **options)
    return [node("Abs", [states], "_abs"),
            node("ReduceMax", [name + "_abs"], "_max", axes=[-1], keepdims=1),
            node("Max", [name + "_max", "row_least"], "_most"),
            node("Div", [name + "_most", "row_most"], "_scale"),
            node("Div", [states, name + "_scale"], "_divided"),
            node("Round", [name + "_divided"], "_rounded"),
            node("Add", [name + "_rounded", "row_middle"], "_shifted"),
            node("Cast", [name + "_shifted"], "_numbers", to=TensorProto.UINT8)]


def matmul_of_whole_numbers(node, weight, row, added):
    matrix = numpy_helper.to_array(weight).astype(np.float32)
    scale = np.maximum(np.abs(matrix).max(0) / MOST_WEIGHT, 1e-12)
    names = weight.name + "_8bit", weight.name + "_scale"
    added += [numpy_helper.from_array(np.rint(matrix / scale).astype(np.int8), names[0]), numpy_helper.from_array(scale.astype(np.float32), names[1])]
    result = node.output[0]
    return [helper.make_node("MatMulInteger", [row + "_numbers", names[0], "middle"], [result + "_sums"], name=node.name + "_whole"),
            helper.make_node("Cast", [result + "_sums"], [result + "_float"], name=node.name + "_float", to=TensorProto.FLOAT),
            helper.make_node("Mul", [result + "_float", row + "_scale"], [result + "_by_row"], name=node.name + "_by_row"),
            helper.make_node("Mul", [result + "_by_row", names[1]], [result], name=node.name + "_by_column")]


def quantize(model):
    """The same graph, changed in place: matrices by blocks, word vectors by row."""
    graph = model.graph
    weights = {w.name: w for w in graph.initializer}
    nodes, replaced, added = [], set(), []
    for node in graph.node:
        weight = weights.get(node.input[1]) if node.op_type == "MatMul" and len(node.input) > 1 else None
        table = weights.get(node.input[0]) if node.op_type == "Gather" else None
        if weight is not None and np.prod(weight.dims) >= LEAST:
            nodes.append(matmul_by_blocks(node, weight, added))
            replaced.add(weight.name)
        elif node.op_type == "Gemm" and node.input[1] in weights and np.prod(weights[node.input[1]].dims) >= LEAST:
            nodes += gemm_by_blocks(node, weights[node.input[1]], added)
            replaced.add(node.input[1])
        elif table is not None and np.prod(table.dims) >= LEAST:
            nodes += gather_by_rows(node, table, added)
            replaced.add(table.name)
        else:
            nodes.append(node)
    kept = [w for w in graph.initializer if w.name not in replaced]
    del graph.initializer[:], graph.node[:]
    names = set()
    graph.initializer.extend(w for w in kept + added if not (w.name in names or names.add(w.name)))
    graph.node.extend(nodes)
    if not any(o.domain == "com.microsoft" for o in model.opset_import):
        model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    return model


def matmul_by_blocks(node, weight, added, transposed=False):
    """Symmetric: each block of 32 values of a column shares a scale."""
    matrix = numpy_helper.to_array(weight).astype(np.float32)
    matrix = matrix if transposed else matrix.T  # [outputs, inputs]
    outputs, inputs = matrix.shape
    assert inputs % BLOCK == 0, (weight.name, matrix.shape)
    blocks = matrix.reshape(outputs, inputs // BLOCK, BLOCK)
    scale = np.maximum(np.abs(blocks).max(-1, keepdims=True) / 127, 1e-12)
    packed = (np.rint(blocks / scale) + MIDDLE).clip(0, 255).astype(np.uint8)
    names = weight.name + "_8bit", weight.name + "_scale"
    added += [numpy_helper.from_array(packed, names[0]), numpy_helper.from_array(scale.reshape(-1).astype(np.float32), names[1])]
    return helper.make_node("MatMulNBits", [node.input[0], *names], [node.output[0]], name=node.name, domain="com.microsoft",
                            K=inputs, N=outputs, bits=8, block_size=BLOCK, accuracy_level=4)


def gemm_by_blocks(node, weight, added):
    attributes = {a.name: helper.get_attribute_value(a) for a in node.attribute}
    assert attributes.get("transA", 0) == 0 and attributes.get("alpha", 1) == 1 and attributes.get("beta", 1) == 1
    matmul = matmul_by_blocks(node, weight, added, transposed=attributes.get("transB", 0) == 1)
    result = node.output[0]
    matmul.output[0] = result + "_product"
    return [matmul, helper.make_node("Add", [matmul.output[0], node.input[2]], [result], name=node.name + "_add")]


def gather_by_rows(node, table, added):
    matrix = numpy_helper.to_array(table).astype(np.float32)
    scale = np.maximum(np.abs(matrix).max(-1, keepdims=True) / 127, 1e-12)
    names = table.name + "_8bit", table.name + "_scale"
    added += [numpy_helper.from_array(np.rint(matrix / scale).astype(np.int8), names[0]), numpy_helper.from_array(scale.astype(np.float32), names[1])]
    rows, numbers, scales = (node.output[0] + part for part in ("_rows", "_numbers", "_scales"))
    return [helper.make_node("Gather", [names[0], node.input[1]], [rows], name=node.name + "_rows"),
            helper.make_node("Cast", [rows], [numbers], name=node.name + "_cast", to=TensorProto.FLOAT),
            helper.make_node("Gather", [names[1], node.input[1]], [scales], name=node.name + "_scales"),
            helper.make_node("Mul", [numbers, scales], [node.output[0]], name=node.name + "_mul")]
