"""Makes the large matrices of an ONNX graph 8-bit: MatMul by blocks of 32 (MatMulNBits), word vectors by row."""
import numpy as np
from onnx import TensorProto, helper, numpy_helper

BLOCK = 32
LEAST = 50_000  # smaller matrices stay as they are
MIDDLE = 128    # the zero point of MatMulNBits where none is given


def quantize(model):
    """Changes the graph in place."""
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
    model.opset_import.append(helper.make_opsetid("com.microsoft", 1))


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
