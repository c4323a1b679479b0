import { type ReactNode, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { ChartSvg } from '../../charts/chart-svg';
import type { ChartStore } from './chart-store';

/** A component that draws the chart with the given id as large as the grid makes its box. */
export function floatingChart(charts: ChartStore): (props: { data?: { id: string } }) => ReactNode {
  return function FloatingChart({ data: place }) {
    const data = useSyncExternalStore(charts.subscribe, () => charts.get(place?.id ?? ''));
    const box = useRef<HTMLDivElement>(null);
    const [size, setSize] = useState({ width: 0, height: 0 });
    useLayoutEffect(() => {
      const element = box.current;
      if (element === null) return undefined;
      const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight });
      const observer = new ResizeObserver(measure);
      observer.observe(element);
      measure();
      return () => observer.disconnect();
    }, []);
    return (
      <div ref={box} className="floating-chart">
        {data !== null && size.width > 0 && <ChartSvg data={data} width={size.width} height={size.height} />}
      </div>
    );
  };
}
