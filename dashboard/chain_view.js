// The painter of a chain. vis-network holds the nodes and edges, their fixed places, panning,
// zooming and clicks; everything seen is painted here on its canvas, in the coordinates that
// Python computed. Text goes to the canvas or to textContent, never into HTML.
function drawChain(vis, root, data, hooks) {
  const FONT = '"Noto Sans", "Segoe UI", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif';
  const INK = "#1f2933", SOFT = "#5d6977", LINE = "#d7dde4", GOLD = "#f2b705";
  const decor = data.decor;
  const nodes = new Map(data.nodes.map((node) => [node.id, node]));
  const curves = data.edges.map((edge) => ({ edge, ...readRoute(edge.route) }));
  const hovered = { node: null, edge: null };
  let picked = hooks.picked || null;

  function readRoute(route) {
    const path = route.path, pieces = [];
    for (let i = 2; i < path.length; i += 6) pieces.push(path.slice(i, i + 6));
    const points = [[path[0], path[1]]];
    let [x, y] = points[0];
    for (const [ax, ay, bx, by, ex, ey] of pieces) {
      for (let step = 1; step <= 24; step++) {
        const t = step / 24, u = 1 - t;
        points.push([
          u * u * u * x + 3 * u * u * t * ax + 3 * u * t * t * bx + t * t * t * ex,
          u * u * u * y + 3 * u * u * t * ay + 3 * u * t * t * by + t * t * t * ey,
        ]);
      }
      [x, y] = [ex, ey];
    }
    return { start: [path[0], path[1]], pieces, points, label: route.label };
  }

  function text(ctx, words, x, y, size, color, weight, align) {
    ctx.font = `${weight || 400} ${size}px ${FONT}`;
    ctx.fillStyle = color;
    ctx.textAlign = align || "left";
    ctx.textBaseline = "alphabetic";
    ctx.fillText(words, x, y);
  }

  // Text that is wider than its room ends in an ellipsis: nothing spills out of a card.
  function fitted(ctx, words, x, y, size, color, weight, room) {
    ctx.font = `${weight} ${size}px ${FONT}`;
    let shown = words;
    if (ctx.measureText(words).width > room) {
      let low = 0, high = words.length;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (ctx.measureText(words.slice(0, middle) + "…").width <= room) low = middle;
        else high = middle - 1;
      }
      shown = words.slice(0, low).replace(/[\s,;:·(-]+$/u, "") + "…";
    }
    text(ctx, shown, x, y, size, color, weight);
  }

  function box(ctx, x, y, w, h, r) {
    ctx.beginPath();
    ctx.roundRect(x, y, w, h, r);
  }

  // ---- what lies under the cards --------------------------------------------------------
  function paintDecor(ctx) {
    ctx.fillStyle = "#fff";
    ctx.fillRect(-4000, -4000, decor.width + 8000, decor.height + 8000);
    fitted(ctx, decor.title, 22, 26, 19, INK, 700, decor.width - 44);
    text(ctx, decor.counts, decor.width - 22, 45, 11.5, SOFT, 400, "right");
    fitted(ctx, decor.subtitle, 22, 45, 12, SOFT, 400, decor.width - ctx.measureText(decor.counts).width - 60);
    const last = decor.lanes[decor.lanes.length - 1];
    const foot = last ? last.y + last.height : decor.top;
    decor.lanes.forEach((lane, n) => {
      box(ctx, 16, lane.y, decor.width - 32, lane.height, 8);
      ctx.fillStyle = n % 2 ? "#ffffff" : "#f6f8fa";
      ctx.fill();
      ctx.lineWidth = 1;
      ctx.strokeStyle = LINE;
      ctx.stroke();
    });
    decor.zones.forEach((zone) => paintZone(ctx, zone, foot));
    ctx.save();
    ctx.strokeStyle = "#cfd8e1";
    ctx.lineWidth = 1;
    ctx.setLineDash([1, 4]);
    decor.stems.forEach((stem) => line(ctx, stem.x, stem.y, stem.x, foot + 26));
    ctx.restore();
    decor.lanes.forEach((lane) => {
      text(ctx, lane.name, 30, lane.y + 24, 13, INK, 700);
      text(ctx, lane.other, 30, lane.y + 40, 10.5, SOFT, 400);
    });
    paintAxis(ctx, foot + 26);
    paintLegend(ctx, foot + 72);
  }

  function paintZone(ctx, zone, foot) {
    ctx.save();
    ctx.fillStyle = "rgba(120, 134, 148, 0.06)";
    ctx.fillRect(zone.x, decor.top, zone.width, foot - decor.top);
    ctx.restore();
    text(ctx, zone.text, zone.x + zone.width / 2, foot + 46, 11, SOFT, 400, "center");
  }

  function line(ctx, x0, y0, x1, y1) {
    ctx.beginPath();
    ctx.moveTo(x0, y0);
    ctx.lineTo(x1, y1);
    ctx.stroke();
  }

  function paintAxis(ctx, y) {
    const axis = decor.axis;
    if (!axis.ticks.length) return;
    ctx.strokeStyle = SOFT;
    ctx.lineWidth = 1.2;
    line(ctx, axis.start - 60, y, axis.end + 60, y);
    axis.cuts.forEach((cut) => {
      ctx.fillStyle = "#fff";
      ctx.fillRect(cut.x - 9, y - 4, 18, 8);
      line(ctx, cut.x - 11, y + 6, cut.x - 4, y - 6);
      line(ctx, cut.x + 4, y + 6, cut.x + 11, y - 6);
      text(ctx, cut.text, cut.x, y - 10, 10, SOFT, 400, "center");
    });
    axis.ticks.forEach((tick) => {
      line(ctx, tick.x, y - 4, tick.x, y + 4);
      if (tick.text) text(ctx, tick.text, tick.x, y + 20 + 13 * tick.row, 11, INK, 400, "center");
    });
  }

  function paintLegend(ctx, y) {
    decor.legend.forEach((entry) => {
      const x = entry.x, base = y + entry.y + 14;
      if (entry.kind === "system") {
        box(ctx, x, base - 12, 7, 15, 3);
        ctx.fillStyle = entry.color;
        ctx.fill();
      } else if (entry.kind === "status") {
        paintFrame(ctx, x, base - 12, 28, 15, 4, SOFT, entry.status);
      } else if (entry.kind === "focus") {
        box(ctx, x, base - 12, 28, 15, 4);
        ctx.lineWidth = 3;
        ctx.strokeStyle = GOLD;
        ctx.stroke();
      } else if (entry.kind === "line") {
        ctx.save();
        ctx.strokeStyle = entry.color;
        ctx.lineWidth = 2;
        ctx.setLineDash(entry.dashes);
        line(ctx, x, base - 4, x + 30, base - 4);
        ctx.restore();
        arrow(ctx, [x + 28, base - 4], [x + 38, base - 4], entry.color, false, 8);
      }
      const color = entry.kind === "badge" ? "#8a5a00" : entry.kind === "text" ? SOFT : INK;
      text(ctx, entry.text, x + entry.sample + (entry.sample ? 8 : 0), base, 11, color, 400);
    });
  }

  // ---- lines ----------------------------------------------------------------------------
  function arrow(ctx, from, to, color, hollow, size) {
    const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
    ctx.save();
    ctx.translate(to[0], to[1]);
    ctx.rotate(angle);
    ctx.beginPath();
    ctx.moveTo(0, 0);
    ctx.lineTo(-size, -size * 0.45);
    ctx.lineTo(-size, size * 0.45);
    ctx.closePath();
    ctx.fillStyle = hollow ? "#fff" : color;
    ctx.fill();
    ctx.lineWidth = 1.3;
    ctx.strokeStyle = color;
    ctx.stroke();
    ctx.restore();
  }

  function trace(ctx, curve) {
    ctx.beginPath();
    ctx.moveTo(...curve.start);
    curve.pieces.forEach((piece) => ctx.bezierCurveTo(...piece));
  }

  function touches(curve) {
    const edge = curve.edge;
    const near = hovered.node || picked;
    return hovered.edge === edge.id || (near && (edge.from === near || edge.to === near || edge.id === near));
  }

  function paintLine(ctx, curve) {
    const edge = curve.edge, strong = touches(curve);
    const width = (edge.citation ? (edge.weak ? 1.3 : 2.1) : 1.3) + (strong ? 0.9 : 0);
    const count = curve.points.length;
    const tip = curve.points[count - 1];
    const before = curve.points.slice(0, -1).reverse().find((p) => Math.hypot(p[0] - tip[0], p[1] - tip[1]) > 9) || curve.points[0];
    ctx.save();
    ctx.lineCap = "butt";
    ctx.strokeStyle = "rgba(255,255,255,0.9)";
    ctx.lineWidth = width + 4;
    trace(ctx, curve);
    ctx.stroke();
    ctx.strokeStyle = edge.color;
    ctx.lineWidth = width;
    ctx.setLineDash(edge.dash);
    trace(ctx, curve);
    ctx.stroke();
    ctx.restore();
    arrow(ctx, before, tip, edge.color, edge.weak, edge.citation ? 10 : 7);
  }

  function paintLabel(ctx, curve) {
    if (!curve.label) return;
    const [x, y, w, h] = curve.label, edge = curve.edge;
    const words = edge.text;
    ctx.font = `600 10.5px ${FONT}`;
    const wide = Math.min(ctx.measureText(words).width, w - 6);
    box(ctx, x + (w - wide) / 2 - 3, y, wide + 6, h, 4);
    ctx.fillStyle = "rgba(255,255,255,0.94)";
    ctx.fill();
    if (touches(curve)) {
      ctx.lineWidth = 1;
      ctx.strokeStyle = edge.color;
      ctx.stroke();
    }
    fitted(ctx, words, x + (w - wide) / 2, y + h - 4.5, 10.5, edge.color, 600, w - 6);
  }

  function paintLines(ctx) {
    curves.filter((c) => !touches(c)).forEach((c) => paintLine(ctx, c));
    curves.filter(touches).forEach((c) => paintLine(ctx, c));
    curves.forEach((c) => paintLabel(ctx, c));
  }

  // ---- cards ----------------------------------------------------------------------------
  function paintFrame(ctx, x, y, w, h, r, color, status) {
    box(ctx, x, y, w, h, r);
    ctx.fillStyle = status === "loaded" ? "#ffffff" : status === "reported" ? "#fbf6e9" : "#f3f5f7";
    ctx.fill();
    ctx.save();
    ctx.strokeStyle = color;
    ctx.lineWidth = status === "loaded" ? 1.8 : 1.4;
    ctx.setLineDash(status === "loaded" ? [] : status === "reported" ? [1.5, 3] : [5, 4]);
    ctx.stroke();
    ctx.restore();
  }

  function paintNode(ctx, node) {
    const x = node.x - node.w / 2, y = node.y - node.h / 2;
    if (node.focus) halo(ctx, x, y, node, GOLD, 2.6);
    if (picked === node.id && !node.focus) halo(ctx, x, y, node, "#2f80ed", 2);
    if (hovered.node === node.id) halo(ctx, x, y, node, "rgba(31,41,51,0.25)", 2);
    if (node.kind === "document" || node.kind === "fold") paintCard(ctx, node, x, y);
    else if (node.kind === "stamp") paintStamp(ctx, node, x, y);
    else paintPill(ctx, node, x, y);
  }

  function halo(ctx, x, y, node, color, width) {
    const round = node.kind === "document" || node.kind === "fold" ? 10 : 20;
    box(ctx, x - 4, y - 4, node.w + 8, node.h + 8, Math.min(round, node.h / 2 + 4));
    ctx.lineWidth = width;
    ctx.strokeStyle = color;
    ctx.stroke();
  }

  function paintCard(ctx, node, x, y) {
    const loaded = node.status === "loaded";
    if (node.kind === "fold") {
      paintFrame(ctx, x + 6, y - 6, node.w, node.h, 7, LINE, "cited");
      paintFrame(ctx, x + 3, y - 3, node.w, node.h, 7, LINE, "cited");
    }
    paintFrame(ctx, x, y, node.w, node.h, 7, node.color, node.status);
    ctx.save();
    box(ctx, x, y, node.w, node.h, 7);
    ctx.clip();
    ctx.globalAlpha = loaded ? 1 : 0.45;
    ctx.fillStyle = node.color;
    ctx.fillRect(x, y, 6, node.h);
    ctx.restore();
    const room = node.w - 25;
    fitted(ctx, node.lines[0], x + 15, y + 21, 14, loaded ? INK : "#4a5663", 700, room - (node.retold ? 10 : 0));
    fitted(ctx, node.lines[1], x + 15, y + 37, 11, SOFT, 400, room);
    fitted(ctx, node.lines[2] || "", x + 15, y + 52, 11, SOFT, 400, room);
    if (node.retold) text(ctx, "※", x + node.w - 9, y + 17, 12, "#a86b00", 400, "right");
    if (node.count) text(ctx, node.count, x + node.w - 10, y + 21, 13, "#1b5e9b", 700, "right");
  }

  function paintStamp(ctx, node, x, y) {
    box(ctx, x, y, node.w, node.h, 5);
    ctx.fillStyle = "#e8f5ee";
    ctx.fill();
    ctx.lineWidth = 1.3;
    ctx.strokeStyle = node.color;
    ctx.stroke();
    text(ctx, "✔", x + 9, y + 15, 12, node.color, 700);
    fitted(ctx, node.lines[0], x + 26, y + 15, 11.5, INK, 700, node.w - 34);
    fitted(ctx, node.lines[1], x + 26, y + 29, 10, SOFT, 400, node.w - 34);
  }

  function paintPill(ctx, node, x, y) {
    const member = node.kind === "member";
    const left = member ? 18 : 0;
    box(ctx, x + left, y, node.w - left, node.h, member ? 6 : node.h / 2);
    ctx.fillStyle = node.kind === "issuer" ? "#fdfaf2" : member ? "#f7fafc" : "#edf3f8";
    ctx.fill();
    ctx.lineWidth = 1;
    ctx.strokeStyle = node.color;
    ctx.stroke();
    const room = node.w - left - 26 - (node.count ? 30 : 0);
    if (member) fitted(ctx, node.lines[0], x + left + 10, y + 14, 10.5, INK, 400, room + 10);
    else if (node.lines.length < 2) fitted(ctx, node.lines[0], x + 14, y + node.h / 2 + 4, 11.5, INK, 600, room);
    else {
      fitted(ctx, node.lines[0], x + 14, y + 14, 11.5, INK, 600, room);
      fitted(ctx, node.lines[1], x + 14, y + 26, 10, SOFT, 400, room);
    }
    if (node.count) text(ctx, node.count, x + node.w - 12, y + node.h / 2 + 4, 12, "#1b5e9b", 700, "right");
  }

  // ---- the network ----------------------------------------------------------------------
  root.style.position = "relative";
  root.style.overflow = "hidden";
  const stage = document.createElement("div");
  stage.className = "stage";
  stage.style.cssText = "width:100%;cursor:default";
  stage.setAttribute("role", "img");
  stage.setAttribute("aria-label", `${decor.title}. ${decor.subtitle}. ${decor.counts}`);
  const tip = document.createElement("div");
  tip.style.cssText =
    "position:absolute;pointer-events:none;display:none;max-width:420px;z-index:5;background:#1f2933;" +
    `color:#fff;padding:8px 11px;border-radius:6px;font:12px/1.45 ${FONT};box-shadow:0 3px 14px rgba(0,0,0,.25)`;
  root.replaceChildren(stage, tip);

  const painted = data.nodes.map((node) => ({
    ...node,
    label: undefined,
    ctxRenderer: ({ ctx, id }) => ({
      drawNode: () => paintNode(ctx, nodes.get(id)),
      nodeDimensions: { width: node.w, height: node.h },
    }),
  }));
  const network = new vis.Network(
    stage,
    { nodes: new vis.DataSet(painted), edges: new vis.DataSet(data.edges.map(({ from, to, id }) => ({ from, to, id }))) },
    data.options,
  );
  network.on("beforeDrawing", (ctx) => {
    paintDecor(ctx);
    paintLines(ctx);
  });

  // ---- size and view --------------------------------------------------------------------
  const SMALLEST = 0.62;
  let shown = 0;
  function fit() {
    const width = root.clientWidth;
    if (!width) return;
    const whole = width / decor.width;
    const scale = Math.min(Math.max(whole, SMALLEST), 1.25);
    const height = Math.min(Math.round(decor.height * scale), 1600);
    stage.style.height = `${height}px`;
    network.setSize(`${width}px`, `${height}px`);
    const focus = data.nodes.find((node) => node.focus);
    const half = width / scale / 2;
    const x = scale > whole && focus
      ? Math.min(Math.max(focus.x, half), decor.width - half) : decor.width / 2;
    network.moveTo({ position: { x, y: height / scale / 2 }, scale, animation: false });
    network.redraw();
    shown = width;
  }
  const watcher = new ResizeObserver(() => {
    if (Math.abs(root.clientWidth - shown) > 1) fit();
  });
  watcher.observe(root);
  fit();

  function zoom(factor) {
    network.moveTo({ scale: Math.min(Math.max(network.getScale() * factor, 0.2), 4) });
  }
  // The wheel scrolls the page; with Ctrl it zooms, as people know it from maps.
  stage.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15);
  }, { passive: false });

  // ---- what is under the mouse ----------------------------------------------------------
  function nodeAt(point) {
    for (const node of [...nodes.values()].reverse()) {
      if (Math.abs(point.x - node.x) <= node.w / 2 && Math.abs(point.y - node.y) <= node.h / 2) return node;
    }
    return null;
  }

  function edgeAt(point) {
    let best = null, least = 7;
    for (const curve of curves) {
      if (!curve.edge.citation) continue;
      if (curve.label) {
        const [x, y, w, h] = curve.label;
        if (point.x >= x && point.x <= x + w && point.y >= y && point.y <= y + h) return curve.edge;
      }
      for (let i = 1; i < curve.points.length; i++) {
        const d = apart(point, curve.points[i - 1], curve.points[i]);
        if (d < least) [least, best] = [d, curve.edge];
      }
    }
    return best;
  }

  function apart(p, [ax, ay], [bx, by]) {
    const dx = bx - ax, dy = by - ay, whole = dx * dx + dy * dy || 1;
    const t = Math.min(Math.max(((p.x - ax) * dx + (p.y - ay) * dy) / whole, 0), 1);
    return Math.hypot(p.x - ax - t * dx, p.y - ay - t * dy);
  }

  stage.addEventListener("mousemove", (event) => {
    const frame = stage.getBoundingClientRect();
    const place = { x: event.clientX - frame.left, y: event.clientY - frame.top };
    const point = network.DOMtoCanvas(place);
    const node = nodeAt(point), edge = node ? null : edgeAt(point);
    stage.style.cursor = node || edge ? "pointer" : "default";
    showTip((node || edge || {}).full, place, frame.width);
    const changed = hovered.node !== (node && node.id) || hovered.edge !== (edge && edge.id);
    hovered.node = node && node.id;
    hovered.edge = edge && edge.id;
    if (changed) network.redraw();
  });
  stage.addEventListener("mouseleave", () => {
    hovered.node = hovered.edge = null;
    tip.style.display = "none";
    network.redraw();
  });

  function showTip(lines, place, width) {
    if (!lines || !lines.length) {
      tip.style.display = "none";
      return;
    }
    tip.replaceChildren(...lines.map((words, n) => {
      const row = document.createElement("div");
      row.textContent = words;
      if (n === 0) row.style.fontWeight = "700";
      else row.style.marginTop = "3px";
      return row;
    }));
    tip.style.display = "block";
    const left = Math.min(place.x + 16, Math.max(width - tip.offsetWidth - 8, 0));
    const below = place.y + 18, above = place.y - tip.offsetHeight - 12;
    tip.style.left = `${left}px`;
    tip.style.top = `${below + tip.offsetHeight > root.clientHeight && above > 0 ? above : below}px`;
  }

  network.on("click", (event) => {
    const point = event.pointer.canvas;
    const node = nodeAt(point), edge = node ? null : edgeAt(point);
    picked = node && node.kind === "document" ? node.id : edge ? edge.id : null;
    network.redraw();
    if (node && hooks.onNode) hooks.onNode({ id: node.id, kind: node.kind, opens: node.opens });
    else if (edge && hooks.onEdge) hooks.onEdge({ id: edge.id, from: edge.from, to: edge.to });
  });

  // The whole picture at three times its size, for a paper.
  function png() {
    const canvas = document.createElement("canvas");
    canvas.width = decor.width * 3;
    canvas.height = decor.height * 3;
    const ctx = canvas.getContext("2d");
    ctx.scale(3, 3);
    paintDecor(ctx);
    paintLines(ctx);
    data.nodes.forEach((node) => paintNode(ctx, node));
    return canvas.toDataURL("image/png");
  }

  return {
    network,
    fit,
    zoom,
    png,
    pick(id) {
      picked = id;
      network.redraw();
    },
    where(id) {
      const node = nodes.get(id);
      return node ? network.canvasToDOM({ x: node.x, y: node.y }) : null;
    },
    onLine(from, to) {
      const curve = curves.find((c) => c.edge.from === from && c.edge.to === to);
      if (!curve) return null;
      const [x, y] = curve.points[Math.floor(curve.points.length / 3)];
      return network.canvasToDOM({ x, y });
    },
    destroy() {
      watcher.disconnect();
      network.destroy();
    },
  };
}
